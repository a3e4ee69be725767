/** A study that a rule, band or figure rests on: where it was published and what it showed. */
export type Study = { cite: string; shows: string };

/** Every study by the name that sources use (domain.md 2). */
export const studies = {
  "Atkinson & Batterham 2015": {
    cite: "Atkinson & Batterham 2015, Exp Physiol 100:577–588",
    shows:
      "Without a control group true and chance differences between people cannot be told apart.",
  },
  "Backman 2011": {
    cite: "Backman & Danielson 2011, Am J Sports Med 39:2626–33",
    shows:
      "75 junior basketball players, one year: a cut at 36.5° of lunge, about 10.1 cm; only 12 cases.",
  },
  "Baumbach 2014": {
    cite: "Baumbach 2014, BMC Musculoskelet Disord 15:246",
    shows: "20° of knee flexion takes the gastrocnemius limit away entirely (n = 20).",
  },
  "Baumbach 2016": {
    cite: "Baumbach 2016, Arch Orthop Trauma Surg 136:1203–1211",
    shows:
      "64 young people without complaints: 22.7 ± 5.9° without body weight, sides less than 6° apart.",
  },
  "Bennell 1998": {
    cite: "Bennell et al. 1998, Aust J Physiother 44(3):175–180",
    shows:
      "Knee to wall, 13 people, 4 testers: agreement within one tester 0.97–0.98, between testers 0.97–0.99.",
  },
  "Calatayud 2015": {
    cite: "Calatayud 2015, Int J Sports Phys Ther 10(2):197–202",
    shows: "26 male students: left 11.6 ± 4.0, right 11.8 ± 4.2 cm.",
  },
  "Chisholm 2012": {
    cite: "Chisholm et al. 2012, Physiother Can 64(4):347–355",
    shows:
      "53 ankle patients, tests three days apart: detectable change 1.0 cm, of the side difference 1.5 cm.",
  },
  "Cipriani 2012": {
    cite: "Cipriani 2012, J Strength Cond Res 26:2119",
    shows: "Hamstrings: three days a week gained and lost as much as every day.",
  },
  "Davis 1976": {
    cite: "Davis 1976, Am J Epidemiol 104:493–498",
    shows: "People chosen for a low score score higher next time by chance alone.",
  },
  "Grieve 2022": {
    cite: "Grieve 2022, J Bodyw Mov Ther 30:53–59",
    shows:
      "Right after rolling the ankle moves farther for up to about 30 minutes (5 of 6 studies).",
  },
  "Hall & Docherty 2017": {
    cite: "Hall & Docherty 2017, J Sci Med Sport 20(7):618–621",
    shows: "50 active adults: 10.3 ± 3.0 cm; distance and angle agree only partly (r = 0.74).",
  },
  "Hébert-Losier 2017": {
    cite: "Hébert-Losier 2017, Physiotherapy, doi 10.1016/j.physio.2017.03.002",
    shows: "Heel raises, n = 566: median 24 men, 21 women; days differ by about ± 6.",
  },
  "Hoch & McKeon 2011": {
    cite: "Hoch & McKeon 2011, Man Ther 16:516–519",
    shows:
      "35 healthy adults: 12 ± 2.8 cm; 68 % differ by 1.5 cm or less between sides, some by about 3.",
  },
  "Ingram 2025": {
    cite: "Ingram 2025, Sports Med, doi 10.1007/s40279-024-02143-9",
    shows:
      "The gain of stretching levels off at about 10 minutes a week; frequency barely matters.",
  },
  "Irving 2007": {
    cite: "Irving 2007, BMC Musculoskelet Disord 8:41",
    shows: "80 people with heel pain had more lunge range than 80 without (45.1° against 40.5°).",
  },
  "Journal of Athletic Training 2020": {
    cite: "J Athl Train 2020;55:159",
    shows: "Self-mobilisation with a band twice a week for 12 weeks: a better lunge (n = 70).",
  },
  "Kay 2023": {
    cite: "Kay 2023, Med Sci Sports Exerc 55(4):710–721",
    shows: "Eccentric training and dorsiflexion: g 1.12 (0.78–1.47).",
  },
  "Kay & Blazevich 2012": {
    cite: "Kay & Blazevich 2012, Med Sci Sports Exerc 44:154–164",
    shows:
      "Held stretch before effort: under 30 s −1.1 %, 30 to 45 s −1.9 %, from 60 s a likely loss.",
  },
  "Konor 2012": {
    cite: "Konor et al. 2012, Int J Sports Phys Ther 7(3):279–287",
    shows: "20 people, a new tester, one session: error 0.4–0.6 cm, detectable change 1.1–1.5 cm.",
  },
  "Konrad 2022": {
    cite: "Konrad 2022, Sports Med 52:2523",
    shows: "Weeks of rolling alone leave the ankle unchanged.",
  },
  "Konrad 2024": {
    cite: "Konrad 2024, J Sport Health Sci",
    shows: "77 studies of stretching: effect 1.0; how often and how long bore no relation to it.",
  },
  "Konrad 2025": {
    cite: "Konrad 2025, Sports Med Open",
    shows: "Two to six weeks without stretching lose part of a gain (−0.41 of 0.93).",
  },
  "Lagas 2021": {
    cite: "Lagas 2021, BMC Musculoskelet Disord 22:485",
    shows:
      "107 academy footballers: 44 % at 10 cm or less; 12 weeks of training gained no more than the control group.",
  },
  "Mahieu 2006": {
    cite: "Mahieu 2006, Am J Sports Med, PMID 16260469",
    shows: "69 recruits: more dorsiflexion, not less, went with Achilles overuse.",
  },
  "Medeiros 2018": {
    cite: "Medeiros 2018, Foot 35:28–35",
    shows: "20 trials of calf stretching over weeks in healthy adults: +5.17° (4.39–5.95).",
  },
  "Powden 2015": {
    cite: "Powden, Hoch & Hoch 2015, Man Ther 20(4):524–532",
    shows:
      "12 studies of the knee-to-wall test: detectable change 1.6 cm between testers, 1.9 cm within one.",
  },
  "Radford 2006": {
    cite: "Radford 2006, Br J Sports Med 40:870–5",
    shows: "Calf stretching: 15 minutes or less in all +2.07°, up to 30 minutes +3.03°.",
  },
  "Rabin 2015": {
    cite: "Rabin 2015, J Athl Train 50(1):30–35",
    shows:
      "64 recruits: the non-dominant side moves farther, so the other leg is no perfect measure.",
  },
  "Sen 1968": {
    cite: "Sen 1968, J Am Stat Assoc 63:1379–1389",
    shows: "A slope that a few wild values do not bend.",
  },
  "Silbernagel 2007": {
    cite: "Silbernagel 2007, Am J Sports Med 35:897–906",
    shows:
      "38 people with Achilles trouble who went on loading under a pain limit did as well as those who rested.",
  },
  "Simic 2013": {
    cite: "Simic 2013, Scand J Med Sci Sports",
    shows: "Held stretch before exercise: strength −5.4 %, the smallest loss up to 45 s.",
  },
  "Sleeswijk Visser 2025": {
    cite: "Sleeswijk Visser 2025, Braz J Phys Ther, doi 10.1016/j.bjpt.2025.101188",
    shows: "Heel raises to a metronome, n = 500: median 25 on the dominant side, 24 on the other.",
  },
  "Sports Medicine Open 2022": {
    cite: "Sports Medicine Open 2022",
    shows:
      "30 studies, 3,404 runners: what is measured at muscles and joints generally predicts no injury.",
  },
  "Taylor 2024": {
    cite: "Taylor 2024, J Bodyw Mov Ther 37:202",
    shows: "Five minutes of ankle mobilisation: +0.51 ± 0.76 cm at once.",
  },
  "Warneke et al.": {
    cite: "Warneke, PMC10124737",
    shows:
      "Six weeks of daily calf stretching: knee to wall +9.9 to +14.5 %, no more for an hour than for ten minutes.",
  },
  "Weir 2005": {
    cite: "Weir 2005, J Strength Cond Res 19:231–240",
    shows: "The error of one test from repeated tests, √(Σd²/2n).",
  },
  "Wilson 1927": {
    cite: "Wilson 1927, J Am Stat Assoc 22:209–212",
    shows: "An interval for a share that holds for small groups too.",
  },
} as const satisfies Record<string, Study>;
