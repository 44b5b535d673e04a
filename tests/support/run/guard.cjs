/**
 * Fails a test that waits for what never comes, so that the run goes on and ends. No limit of time: a test ends when it has
 * waited for long while neither this process nor one that it started had anything to do. A process that is ready but gets no
 * processor, as on a busy machine, has something to do.
 */
const { readdirSync, readFileSync } = require("node:fs");
const { clearInterval, setInterval } = require("node:timers");

/** Seconds of idling after which nothing more will happen; tests of the guard itself ask for fewer. */
const IDLE_LIMIT = Number(process.env.ENSEMBLE_TESTS_IDLE_SECONDS ?? 180);
/** Seconds between two looks. */
const INTERVAL = Math.min(5, IDLE_LIMIT / 4);
/** The part of the time between two looks in which an idle process may still be busy: looking takes some. */
const IDLE_SHARE = 0.2;

/** The contents of a file of /proc; empty where the process has ended or the system has no such files. */
function contentsOf(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ESRCH", "ENOTDIR", "EACCES"].includes(error.code)) return "";
    throw error;
  }
}

/** The state and the parent of a process. */
function statusOf(pid) {
  const text = contentsOf(`/proc/${pid}/stat`);
  // The name, in brackets, can hold anything.
  const [state, parent] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state, parent };
}

/** This process and all that it started, by id, with their states. */
function family() {
  const all = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [pid, statusOf(pid)]),
  );
  const isOurs = (pid) => pid === String(process.pid) || (all.has(pid) && isOurs(all.get(pid).parent));
  return [...all].filter(([pid]) => isOurs(pid));
}

/** Seconds for which the threads of a process have run or were ready to run. */
function busySecondsOf(pid) {
  const threads = contentsOf(`/proc/${pid}/schedstat`) === "" ? [] : readdirSync(`/proc/${pid}/task`);
  return threads
    .map((thread) => contentsOf(`/proc/${pid}/task/${thread}/schedstat`).split(" "))
    .reduce((sum, [ran = 0, waited = 0]) => sum + (Number(ran) + Number(waited)) / 1e9, 0);
}

/** How long each process has been busy, and whether one waits for a disk. */
function look() {
  const processes = family();
  return {
    busy: new Map(processes.map(([pid]) => [pid, busySecondsOf(pid)])),
    isReading: processes.some(([, { state }]) => state === "D"),
  };
}

/** Whether nothing was done between two looks. */
function isIdle(before, after) {
  if (after.isReading || [...before.busy.keys()].some((pid) => !after.busy.has(pid))) return false;
  const seconds = [...after.busy].reduce((sum, [pid, busy]) => sum + busy - (before.busy.get(pid) ?? 0), 0);
  return seconds < IDLE_SHARE * INTERVAL;
}

/** Whether the system says how long a process was ready without a processor. */
const CAN_LOOK = contentsOf("/proc/self/schedstat") !== "";

/** What `work` gives; fails when nothing happens any more while it is waited for. */
async function unlessIdle(work, title) {
  let timer;
  const idle = new Promise((_, reject) => {
    let before;
    let looks = 0;
    timer = setInterval(() => {
      const now = look();
      // On a busy machine, even looking waits for a processor now and then.
      looks = before && isIdle(before, now) ? looks + 1 : Math.max(0, looks - 2);
      before = now;
      if (looks * INTERVAL < IDLE_LIMIT) return;
      reject(
        new Error(
          `${title} waits for something that does not happen: for ${IDLE_LIMIT} s, neither the test process nor one that it started had anything to do.`,
        ),
      );
    }, INTERVAL * 1000);
  });
  try {
    return await Promise.race([work, idle]);
  } finally {
    clearInterval(timer);
  }
}

/** The functions of tests and hooks, with the guarded ones. */
const guarded = new WeakSet();

/** Guards a test or a hook that is about to run. */
function guard(target, title) {
  const { fn } = target;
  // With a parameter, the runner waits for a callback instead.
  if (!CAN_LOOK || guarded.has(fn) || fn.length > 0) return;
  target.fn = function () {
    const returned = fn.call(this);
    return typeof returned?.then === "function" ? unlessIdle(returned, title) : returned;
  };
  guarded.add(target.fn);
}

/** The name of a test with those of the blocks around it. */
function titleOf(test) {
  const names = [];
  for (let each = test; each?.parent; each = each.parent) names.unshift(each.name);
  return names.join(" ");
}

/** What the runner calls before it runs a test or a hook: see runtime.cjs. */
module.exports = function guardTests(event) {
  if (event.name === "test_fn_start") guard(event.test, `The test “${titleOf(event.test)}”`);
  if (event.name === "hook_start")
    guard(event.hook, `A ${event.hook.type} of “${titleOf(event.hook.parent)}”`);
};
