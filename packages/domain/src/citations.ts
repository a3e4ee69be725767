import { ownSetting, type Source } from "./sources";

const articles: Record<string, string> = {
  "000": "Toni Santos (Sylvarony): calf and ankle mobility sequence for runners and lifters",
  "001":
    "“Guidelines for selecting appropriate ankle mobility exercises to support efficient footstrike”, 12 August 2025",
  "002": "Ashley Mateo, Runner's World, on ankle mobility: tests and four exercises",
  "003": "“Improve your Ankle Mobility”, 23 January 2019",
};

const studies: Record<string, string> = {
  "Atkinson & Batterham 2015":
    "Atkinson & Batterham 2015, Exp Physiol 100:577–588: true and false differences between individuals",
  "Backman 2011": "Backman & Danielson 2011, Am J Sports Med 39:2626–33",
  "Baumbach 2014": "Baumbach 2014, BMC Musculoskelet Disord 15:246",
  "Baumbach 2016": "Baumbach 2016, Arch Orthop Trauma Surg 136:1203–1211",
  "Calatayud 2015": "Calatayud 2015, Int J Sports Phys Ther 10(2):197–202, n = 26",
  "Chisholm 2012": "Chisholm et al. 2012, Physiother Can 64(4):347–355",
  "Davis 1976": "Davis 1976, Am J Epidemiol 104:493–498: the effect of regression to the mean",
  "Grieve 2022":
    "Grieve 2022, J Bodyw Mov Ther 30:53–59: ankle range right after rolling, review of six studies",
  "Hall & Docherty 2017": "Hall & Docherty 2017, J Sci Med Sport 20(7):618–621, n = 50",
  "Hébert-Losier 2017":
    "Hébert-Losier 2017, Physiotherapy, doi 10.1016/j.physio.2017.03.002: heel raises, n = 566",
  "Hoch & McKeon 2011": "Hoch & McKeon 2011, Man Ther 16:516–519",
  "Ingram 2025": "Ingram 2025, Sports Med: the gain levels off at about 10 minutes a week",
  "JAT 2020;55:159": "J Athl Train 2020;55:159: self-mobilisation with a band, 12 weeks, n = 70",
  "Kay 2023": "Kay 2023, Med Sci Sports Exerc 55(4):710–721: eccentric training and dorsiflexion",
  "Kay & Blazevich 2012": "Kay & Blazevich 2012, Med Sci Sports Exerc 44:154–164",
  "Konor 2012": "Konor et al. 2012, Int J Sports Phys Ther 7(3):279–287",
  "Konrad 2022": "Konrad 2022, Sports Med 52:2523: rolling alone leaves the ankle unchanged",
  "Konrad 2025":
    "Konrad 2025, Sports Med Open: part of a gained range is lost after two to six weeks without stretching",
  "Lagas 2021": "Lagas 2021, BMC Musculoskelet Disord 22:485",
  "Medeiros 2018":
    "Medeiros 2018, Foot 35:28–35: chronic calf stretching in healthy adults, 20 trials",
  "Powden 2015": "Powden, Hoch & Hoch 2015, Man Ther 20(4):524–532",
  "Sen 1968": "Sen 1968, J Am Stat Assoc 63:1379–1389: a slope that a few wild values do not bend",
  "Silbernagel 2007": "Silbernagel 2007, Am J Sports Med 35:897–906",
  "Wilson 1927": "Wilson 1927, J Am Stat Assoc 22:209–212: the interval of a share",
  "Warneke PMC10124737":
    "Warneke, PMC10124737: six weeks of daily calf stretching, knee to wall +9.9 to +14.5 %",
  "Taylor 2024":
    "Taylor 2024, J Bodyw Mov Ther 37:202: five minutes of ankle mobilisation, +0.51 ± 0.76 cm at once",
  "Sleeswijk Visser 2025":
    "Sleeswijk Visser 2025, Braz J Phys Ther, doi 10.1016/j.bjpt.2025.101188: heel raises, n = 500",
  "Weir 2005": "Weir 2005: the error of one test from repeated tests, √(Σd²/2n)",
  "Simic 2013": "Simic 2013: static stretch before exercise and strength, smallest loss up to 45 s",
};

const rules: Record<string, string> = {
  R1: "The full sequence works best four or five times a week.",
  R2: "Full sessions go on rest or recovery days.",
  R3: "On training days a short version in the warm-up is enough: 5 to 10 minutes help.",
  R4: "Runners: full two or three times a week, never on interval or long days.",
  R5: "Lifters: full before lower-body sessions, as an extended warm-up.",
  R6: "Reassess every two to three weeks.",
  R7: "At target: two or three shorter sessions a week.",
  R8: "At target: keep drills in the warm-up and strengthen in the new range.",
  R9: "Ankle strength and balance are not trained on consecutive days.",
  R14: "Warm up in order: circles, rocks, a gentle stretch if stiff, then the rest.",
  R15: "Progress from still to moving to lightly loaded, in small steps.",
  R16: "Advanced variants come after the basics are easy and the range is better.",
  R20: "Strength and balance belong to every mobility plan.",
  K1: "Sharp, shooting or worsening pain: stop and see a professional.",
  K2: "Feel the stretch, not pain: 2 of 10 at most.",
  K3: "Do not bounce in a stretch.",
  K4: "Achilles trouble in the history: no hard end range, load in small steps.",
  K5: "Irritated plantar fascia: roll and stretch gently, and watch the pain.",
  K6: "Pain or swelling: adjust. A clearly swollen, hot, red or one-sided calf is seen without delay.",
  K7: "Injuries and recent load steer the choice.",
  K8: "Mobility without strength is not a plan.",
  K9: "Never force the end of a rotation.",
  K10: "Old sprain: joint work and balance; hops only when the ankle feels stable.",
  K11: "A bony limit does not change by exercise.",
  K12: "The calf hold is a stretch: sharp pain ends the test.",
  K13: "No nudges or unstable tasks until the range is decent.",
  C2: "Angles without body weight: under 10° is little for walking, 20° is full.",
  C3: "Limited below 10.16 cm, normal to 12.70 cm, excellent above.",
  C4: "Lengths are kept in centimetres, with the number and unit as typed beside them.",
  C5: "Standing, half-kneeling and tape tests are different tests and never compared.",
  C6: "Find the end in steps of 1 cm or 1 in, then to half a centimetre: an inch is more than the error.",
  C7: "A test at fixed marks gives a range, not a number.",
  C8: "Full and short sessions both count: four or five a week in all while building up.",
  C9: "Wall mobilisation starts at one's own distance, 15 cm at most.",
  C10: "Before lifting: holds of 45 s at most and under 60 s for each muscle.",
  C11: "Eccentric loading starts low, three days a week; daily work only after that.",
  C17: "Rolling prepares for about half an hour; it is never the only part.",
};

/** A source in full: where it was published, or what our rule says. */
export type Citation = { title: string; text: string };

/**
 * What stands behind a source code: the article with its line, the study, the rule in one sentence.
 * Example: "000:58" → article, line 58. An unknown code is given back as its own text.
 */
export function citationOf(source: Source): Citation {
  const [article, line] = source.split(":");
  const title = article === undefined ? undefined : articles[article];
  if (title !== undefined) return { title: `Article, line ${line}`, text: title };
  const study = studies[source];
  if (study !== undefined) return { title: "Study", text: study };
  const rule = rules[source];
  if (rule !== undefined) return { title: `Rule ${source}`, text: rule };
  if (source === "our rule") {
    return { title: "Our rule", text: "No source gives a figure here: this one is ours." };
  }
  if (source === ownSetting) {
    return {
      title: "Set by your organisation",
      text: "An owner set this figure; Settings, Rules shows when and why.",
    };
  }
  return { title: "Source", text: source };
}
