import { fieldTexts } from "../fieldTexts";

/** Captions and help of the fields that people fill in, by table and field. */
export default fieldTexts({
  Partners: {
    name: {
      caption: "Partner",
      help: "The organisation’s name, once only, as everyone knows it. Without * ? ~ which formulas read as patterns.",
    },
    sector: { caption: "Sector", help: "The sector it comes from." },
    contact: {
      caption: "Contact",
      formerCaptions: ["Contact function"],
      help: "The function of the person to reach, for example Program director.",
    },
    email: { caption: "Email", help: "The address to write to." },
    joined: { caption: "Joined", help: "The day the partner joined, year-month-day." },
    left: {
      caption: "Left",
      help: "The day the partner left, year-month-day. Its reports are waited for until then.",
    },
    people: {
      caption: "People and time",
      help: "What it can mobilise: people, and how much of their time, for example a day a week.",
    },
    money: { caption: "Money", help: "What it can mobilise: money, with the time for which it is promised." },
    material: {
      caption: "Material means",
      help: "What it can mobilise: premises, equipment, vehicles, software.",
    },
    otherMeans: {
      caption: "Other means",
      help: "What else it can mobilise: knowledge, data, networks, influence.",
    },
    note: { caption: "Note", help: "Anything worth knowing about the partner." },
  },
  Roles: {
    role: {
      caption: "Role",
      help: "A role of the backbone, once only. Below those of the framework, add roles of your own.",
    },
    strengths: { caption: "Current strengths", help: "What the backbone does well in this role today." },
    weaknesses: { caption: "Current weaknesses", help: "What is missing or fragile in this role today." },
    nextStep: { caption: "Next step", help: "What comes next to hold this role well, in one sentence." },
    owner: {
      caption: "Responsible",
      help: "Who is responsible for the next step: a person or a function.",
      formerCaptions: ["Who sees to it"],
    },
    due: {
      caption: "Due",
      help: "The day the next step is due. After it, the step is late until it is done.",
    },
    done: { caption: "Done", help: "The day it was done. Leave empty until then." },
    pooled: {
      caption: "Pooled resource",
      help: "What partners share so that the role is held: money, premises, equipment, someone’s time.",
    },
  },
  RoleHolders: {
    role: { caption: "Role", help: "The role that this person takes part in, one of the table above." },
    person: {
      caption: "Person or function",
      help: "A name, or a function where names should not travel. Always spell it the same way.",
    },
    partner: { caption: "Partner", help: "The partner for which the person acts, from the Partners sheet." },
    part: {
      caption: "Part",
      help: "Lead: answers for the role. Share: carries part of it. Backup: can take over. Empty: share.",
    },
    from: { caption: "From", help: "First day in the role. Empty: since always." },
    until: { caption: "Until", help: "Last day in the role. Empty: no end planned." },
  },
  Bodies: {
    name: {
      caption: "Body",
      help: "A committee, working group or other place where partners cooperate, one row each.",
    },
    level: {
      caption: "Level of cooperation",
      help: "What kind of body it is: who steers, who prepares, who works on one topic, who brings everybody together.",
      labels: {
        steering: "Steering committee",
        technical: "Technical committee",
        workingGroup: "Working group",
        assembly: "Partner table",
        backbone: "Backbone team",
        other: "Other",
      },
    },
    mandate: {
      caption: "What it decides or does",
      help: "What it decides on its own, what it prepares for others, and what it carries out.",
    },
    partner: { caption: "Led by", help: "The partner that leads it, from the Partners sheet." },
    lead: { caption: "Lead person", help: "Who chairs or runs it: a name or a function." },
    members: {
      caption: "Members",
      help: "The partners that take part, or their people or functions.",
    },
    meets: { caption: "Meets", help: "How often it meets, for example every two months." },
    nextMeeting: { caption: "Next meeting", help: "The day of its next meeting, year-month-day." },
    note: { caption: "Note", help: "Where its minutes are, or whom it reports to." },
  },
  Ratings: {
    item: { caption: "Item", help: "What is rated." },
    member: {
      caption: "Member",
      help: "Who rates: a name or a function, always spelled the same way. Each member rates alone.",
    },
    rating: {
      caption: "Rating",
      help: "Fit questions: no, partly or yes. Everything else: 1 to 4. Leave empty, or 0, when you cannot tell.",
    },
    evidence: { caption: "Evidence", help: "What the rating rests on: a fact, a document, a link." },
    date: {
      caption: "Date",
      help: "The day of the rating. When the same member rates an item again, the latest one counts.",
    },
  },
  Checklist: {
    section: {
      caption: "Checklist",
      help: "Which checklist the line belongs to. A line without it counts for nothing.",
    },
    item: { caption: "Item", help: "A line of the method, or one of your own at the end of the list." },
    phase: { caption: "Phase", help: "For a success factor: the phase to which it belongs." },
    state: { caption: "State", help: "How far it has come. Empty means not started." },
    date: {
      caption: "Date",
      help: "The day it was done. If that is after the report date, the line counts as under way.",
    },
    note: { caption: "Note", help: "Who, where, or what is still missing." },
  },
  Sustainability: {
    what: { caption: "What should last", help: "What should outlast the initiative, one thing per row." },
    kind: {
      caption: "Kind",
      help: "What it is: the cause, the partnership, practices that changed, activities or programmes.",
    },
    strategy: { caption: "Strategy", help: "The main way in which it will last." },
    decision: { caption: "Decision", help: "Keep it, change it or stop it. Empty means still to decide." },
    reason: { caption: "Reason", help: "What the evaluation says in favour of the decision." },
    owner: {
      caption: "Responsible",
      help: "Who is responsible for it: a person or a function.",
      formerCaptions: ["Who sees to it"],
    },
    due: { caption: "Due", help: "By when it should be settled." },
  },
  Canvas: {
    dimension: { caption: "Dimension", help: "The dimension that the entry belongs to." },
    description: {
      caption: "Description of the activities",
      help: "What happened, what was learned or decided. Write for someone who was not there.",
    },
    date: { caption: "Date", help: "The day it happened. Undated entries never make a dimension current." },
    evidence: {
      caption: "Evidence",
      help: "Where the evidence is: minutes, a report, a link. A web address alone opens from the cell beside it.",
    },
    author: { caption: "Written by", help: "Who wrote the entry." },
    review: {
      caption: "Next review",
      help: "The day by which this dimension should be looked at again. Past it, the dimension is stale.",
    },
    indicator: {
      caption: "About indicator",
      help: "The indicator that the entry is about, if any: its story is then up to date.",
    },
    role: {
      caption: "About role",
      help: "The role that the entry is about, if any: its story is then up to date.",
    },
  },
  Activities: {
    name: {
      caption: "Activity",
      help: "What is done, in a few words. A row without a name counts for nothing.",
    },
    partner: {
      caption: "Partner",
      help: "The partner who does it, from the Partners sheet. One row for each partner.",
    },
    condition: {
      caption: "Contributes to condition",
      formerCaptions: ["Condition served"],
      help: "To which of the five conditions it contributes first.",
    },
    role: {
      caption: "Contributes to role",
      formerCaptions: ["Role served"],
      help: "The backbone role that it helps, from the Roles sheet. May stay empty.",
    },
    indicator: {
      caption: "Indicator to move",
      help: "The code of the indicator that should move because of it, from the Indicators sheet.",
    },
    state: {
      caption: "State",
      help: "Empty means planned. Only a stopped activity no longer counts as running.",
    },
    from: { caption: "From", help: "The day it begins." },
    until: {
      caption: "Until",
      help: "The day it should be finished. After it, the activity is late until it is done or stopped.",
    },
    note: { caption: "Note", help: "With whom, for whom, or what others should know." },
  },
  Indicators: {
    code: {
      caption: "Code",
      help: "A short code, once only, by which the data refer to the indicator, for example POV1. Without * ? ~.",
    },
    name: { caption: "Indicator", help: "The indicator’s name in a few words." },
    meaning: {
      caption: "What it measures and why",
      help: "What exactly is measured, and why it tells something about the change aimed at.",
    },
    level: {
      caption: "Level",
      help: "Population: everyone concerned in the community. Performance: what partners do for those whom they serve.",
    },
    serves: {
      caption: "Contributes to",
      formerCaptions: ["Serves"],
      help: "The condition that it contributes to, or the result.",
    },
    role: {
      caption: "Contributes to role",
      formerCaptions: ["Serves the role"],
      help: "The role of the backbone that it contributes to, from the Roles sheet. Leave empty when there is none.",
    },
    unit: { caption: "Unit", help: "The unit of the values, for example % or families." },
    kind: {
      caption: "Kind",
      help: "Percent multiplies numerator ÷ denominator by 100, rate does not; number is a count or an amount.",
    },
    numerator: { caption: "Numerator is", help: "What the numerator counts." },
    denominator: { caption: "Denominator is", help: "What the denominator counts." },
    direction: {
      caption: "Direction of improvement",
      help: "Which way is better. The target is judged by it.",
    },
    lowest: {
      caption: "Lowest plausible",
      help: "The least value that one partner can be expected to report for one period. What is below is marked, and still counts.",
    },
    highest: {
      caption: "Highest plausible",
      help: "The greatest value that one partner can be expected to report for one period. What is above is marked, and still counts.",
    },
    baseline: {
      caption: "Baseline",
      help: "The value at the start. Leave empty when none is known. For 62%, write 62.",
    },
    baselineDate: {
      caption: "Baseline date",
      help: "The day that the baseline describes. When it ends a month, the indicator’s periods count from that month.",
    },
    target: {
      caption: "Target",
      help: "The value aimed at, over the whole time up to the target date. Not cumulative: the sum of all its periods.",
    },
    targetDate: { caption: "Target date", help: "The day by which the target should be met." },
    frequency: {
      caption: "Frequency",
      help: "How often partners report. Empty: as often as the initiative does. Irregular: any day counts, nothing is late.",
    },
    availableAfter: {
      caption: "Months until available",
      help: "For values published late: how many months after the end of a period they are due. Empty: as on the Initiative sheet.",
    },
    combination: {
      caption: "Partners combine as",
      help: "How the values of several partners make one figure. Percentages combine through their denominators.",
    },
    cumulative: {
      caption: "Cumulative",
      help: "Yes when each value already includes the periods before it. No when it stands for its period alone: a sum is then added up over periods.",
    },
    overlap: {
      caption: "Overlap",
      help: "Yes when partners may count the same people. Their sum is then shown as at most.",
    },
    disaggregation: {
      caption: "Disaggregation",
      help: "By which groups the data are also looked at, for example age or district.",
    },
    source: { caption: "Source", help: "Where the figures come from." },
    partner: { caption: "Responsible partner", help: "The partner in charge of the indicator." },
    person: { caption: "Responsible person", help: "The person or function in charge." },
  },
  ReportingPlan: {
    indicator: {
      caption: "Indicator",
      help: "The code of an indicator from the Indicators sheet. With one row here, only the partners listed are expected to report it.",
    },
    partner: {
      caption: "Partner",
      help: "The partner who reports it, from the Partners sheet. One row for each partner.",
    },
    breakdown: {
      caption: "Breakdown",
      help: "Leave empty for the total. A breakdown that the partner also reports by, for example age, is noted and not waited for.",
    },
    from: {
      caption: "From",
      help: "The first day for which the partner reports. Empty: from when it joined, or the baseline if that is later.",
    },
    until: { caption: "Until", help: "The last day for which the partner reports. Empty: until it leaves." },
    note: { caption: "Note", help: "What was agreed, and with whom." },
  },
  Groups: {
    breakdown: { caption: "Breakdown", help: "What tells the groups apart, for example age or gender." },
    group: { caption: "Group", help: "One group, for example under 18. One row for each." },
    order: {
      caption: "Order",
      help: "A number: groups are shown in this order, those without one last.",
    },
    addsUp: {
      caption: "Adds up",
      help: "Yes when this group and the others of its breakdown that say yes make the total. Ages do; people with a disability do not.",
    },
    note: { caption: "Note", help: "How the group is defined." },
  },
  Rules: {
    indicator: {
      caption: "Indicator A",
      help: "The code of the indicator that is at most as large as the other, for example those who finished.",
    },
    atMost: {
      caption: "Indicator B",
      help: "The code of the indicator that the first cannot be above, for example those who began.",
    },
    note: { caption: "Note", help: "Why the first can never be above the second." },
  },
  Observations: {
    indicator: {
      caption: "Indicator",
      help: "The code of an indicator from the Indicators sheet.",
      importCaptions: [
        "indicator code",
        "code",
        "measure",
        "indicator name",
        "data element",
        "dataelement",
        "series name",
        "kpi",
        "metric",
        "indicator title",
      ],
    },
    partner: {
      caption: "Partner",
      help: "The partner who reports, from the Partners sheet.",
      importCaptions: [
        "organisation",
        "organization",
        "geo",
        "geography",
        "region",
        "province",
        "territory",
        "site",
        "location",
        "reported by",
        "partner name",
        "partner organization",
        "partner organisation",
        "organization name",
        "organisation name",
        "agency",
        "institution",
        "reporting organization",
        "reporting organisation",
        "ref_area",
        "country name",
        "org unit",
        "orgunit",
        "organisation unit",
      ],
    },
    period: {
      caption: "Period end",
      help: "The last day of the period that the value describes, for example 2026-03-31.",
      importCaptions: [
        "period",
        "ref_date",
        "ref date",
        "date",
        "year",
        "quarter",
        "month",
        "reference period",
        "time period",
        "reporting period",
        "calendar year",
        "calendar years",
        "fiscal year",
        "reporting year",
        "report period",
      ],
    },
    breakdown: {
      caption: "Breakdown",
      help: "What tells the group apart, for example age, from the Groups sheet. Leave empty for the total.",
      importCaptions: ["breakdown type", "disaggregation type", "dimension"],
    },
    group: {
      caption: "Group",
      help: "Leave empty for the total. A group’s value is kept, but never added to the total.",
      importCaptions: [
        "age group",
        "age",
        "gender",
        "sex",
        "population group",
        "disaggregation",
        "category",
        "characteristics",
        "subgroup",
        "sub-group",
        "group name",
      ],
    },
    value: {
      caption: "Value",
      help: "The value, or leave empty and give numerator and denominator. For 62%, write 62.",
      importCaptions: [
        "obs_value",
        "result",
        "results",
        "figure",
        "figures",
        "percent",
        "rate",
        "actual",
        "actuals",
        "actual value",
        "actual result",
        "reported value",
        "achieved",
        "achievement",
        "observed",
        "observed value",
        "estimate",
        "amount",
        "data value",
      ],
    },
    numerator: {
      caption: "Numerator",
      help: "Numerator and denominator together take the place of the value.",
      importCaptions: ["count"],
    },
    denominator: {
      caption: "Denominator",
      help: "Not 0. With the numerator it takes the place of the value.",
      importCaptions: ["out of", "base"],
    },
    status: {
      caption: "Status",
      help: "Provisional when the value may still change.",
      importCaptions: ["state"],
    },
    note: {
      caption: "Note",
      help: "What a reader of the value should know.",
      importCaptions: ["notes", "comment", "comments", "remark", "footnote"],
    },
    enteredBy: { caption: "Entered by", help: "Who entered the row." },
    enteredOn: { caption: "Entered on", help: "The day the row was entered." },
  },
  Debrief: {
    tool: { caption: "Tool", help: "The tool that is talked over." },
    question: {
      caption: "Question",
      help: "A question of the method, or one of your own. To answer one again later, copy it to a new row.",
    },
    answer: { caption: "Answer", help: "What was said, and what you see differently." },
    decision: { caption: "Decision", help: "What was decided, in one sentence." },
    owner: {
      caption: "Responsible",
      formerCaptions: ["Who sees to it"],
      help: "Who carries out the decision: a person or a function.",
    },
    due: {
      caption: "Due",
      help: "The day the decision is due. After it, it is late until it is done or dropped.",
    },
    state: { caption: "State", help: "How far the decision has come. Empty means open." },
  },
});
