// Style sheets have nothing to say to a test that runs without a browser.
export default {};
