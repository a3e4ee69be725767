import { type RedFlag, redFlags } from "./red-flags";

/**
 * Words in a free note, English and German, that sound like a red flag. They decide nothing: they only
 * make the app ask its pain questions. So a word too many costs a question, a word too few an answer.
 */
const words: Record<RedFlag, readonly RegExp[]> = {
  nrs_over_5: [
    /\b(unbearable|excruciating|agoni[sz]ing|agony|worst pain|severe pain|terrible pain|awful pain)\b/,
    /\b(unerträglich\w*|höllisch\w*|extreme? schmerz\w*|(starke|heftige|schlimme)[rn]? schmerz\w*)/,
    /\b(?:pain|hurts?|schmerz\w*)\W+(?:\w+\W+){0,2}?(?:[6-9]|10)\b/,
    /\b(?:[6-9]|10) ?(?:\/|of|out of|von) ?10\b/,
  ],
  sharp_or_shooting: [
    /\b(sharp|shooting|stabbing|stabbed|searing|electric|knife-?like)\b/,
    /(stechend|stechen\b|\bstich\b|\bsticht|einschießend|einschiessend|schießend|schiessend|messerstich|stromschlag)/,
  ],
  worsening: [
    /\b(getting|gets|got|became|becoming|is|was)( much| a lot| even)? worse\b|\bworsen(s|ed|ing)?\b/,
    /(wird|wurde|werden) (immer |viel |noch )?(schlimmer|stärker|mehr)|schlimmer geworden|verschlimmer/,
  ],
  marked_swelling: [
    /\b(swollen|swelling|swelled|swole|puffy|ballooned)\b/,
    /(geschwollen|schwellung|angeschwollen|schwillt|schwoll\b|\bdicke?[rsn]? (knöchel|fuß|fuss|wade|gelenk)|(knöchel|fuß|fuss|wade|gelenk) (ist |war |wird |wurde )?(ganz |sehr |richtig |so )?dick)/,
  ],
  calf_warm_red: [
    /\bcal(f|ves)\b.{0,40}\b(hot|warm|red|burning)\b|\b(hot|warm|red|burning)\b.{0,20}\bcal(f|ves)\b/,
    /wade\w*.{0,40}(heiß|heiss|warm|rot\b|gerötet|überwärmt|brenn)|(heiß|heiss|warm|rot|gerötet|überwärmt)\w*.{0,20}wade/,
  ],
  one_sided_calf: [
    /\b(one|left|right) calf\b.{0,40}\b(swollen|sore|tender|bigger|thicker|hot|hard)\b/,
    /\b(swollen|sore|tender|hard)\b.{0,20}\b(one|left|right) calf\b/,
    /(eine|linke|rechte)[rn]? wade.{0,40}(geschwollen|dick|hart|druckempfindlich|schmerzhaft|tut weh)/,
  ],
  cannot_bear_weight: [
    /\b(can ?not|can.?t|couldn.?t|could not|unable to|not able to|barely|hardly|no longer)( even| really| properly| now)*( able to)? (walk|stand|step|weight|bear|put|load|limp|run)\b/,
    /\b(limping|limped|hobbling|hobbled|gave way|gives way)\b/,
    /(kann|konnte|könnte)\b.{0,30}\b(nicht|kaum|nimmer)\b.{0,30}(gehen|laufen|auftreten|stehen|belasten|auftreten)/,
    /(nicht|kaum) (mehr )?(auftreten|belasten|belastbar|gehen|laufen|stehen)|\b(humpel|hinke|gehumpelt|gehinkt|eingeknickt|weggeknickt)/,
  ],
  pop: [
    /\b(pop|pops|popped|popping|snap|snapped|snapping|crack|cracked|tore|torn|ripped|tearing|kicked in the (calf|heel|leg))\b/,
    /(knall|geknallt|knack(s|en|te)|geknackt|gerissen|\briss\b|schnalz|geschnalzt|peitsch|plopp|ploppte|tritt in die wade)/,
  ],
  stress_fracture: [
    /\b(stress|fatigue|hairline) (fracture|reaction)\b|\bfractured?\b|\bbroken bone\b/,
    /(ermüdungsbruch|ermüdungsfraktur|stressfraktur|stressreaktion|haarriss|knochenbruch)/,
  ],
};

/** A denial close before a word takes it back: "no pop", "nicht geschwollen". */
const denials =
  /\b(no|not|never|without|didn.?t|did not|isn.?t|wasn.?t|doesn.?t|no longer|kein|keine|keinen|keinerlei|nicht|nie|ohne)\s+((a|any|the|real|really|feel|felt|hear|heard|that|more|sehr|mehr|ein|eine|einen|irgendein\w*)\s+){0,3}$/;

/** Whether a flag's own words already hold the denial: "cannot walk" is one flag, not its opposite. */
const deniesItself: readonly RedFlag[] = ["cannot_bear_weight"];

/**
 * The red flags that a free note sounds like, in the order of {@link redFlags}; case,
 * apostrophes and line breaks do not matter. Nothing follows from it but the question.
 * Example: "Heard a pop at set 2" → `["pop"]`; "no pop, all fine" → `[]`.
 */
export function redFlagWordsIn(note: string): RedFlag[] {
  const text = note.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ");
  return redFlags.filter((flag) => words[flag].some((pattern) => isSaid(text, pattern, flag)));
}

function isSaid(text: string, pattern: RegExp, flag: RedFlag): boolean {
  const found = [...text.matchAll(new RegExp(pattern.source, "gu"))];
  if (deniesItself.includes(flag)) return found.length > 0;
  return found.some(({ index }) => !denials.test(text.slice(Math.max(0, index - 40), index)));
}
