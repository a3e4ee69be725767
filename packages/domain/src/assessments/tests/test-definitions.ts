import { activeDorsiflexion, passiveAngle } from "./angle-tests";
import { heelRaise, singleLegBalance, straightKneeTowel } from "./calf-tests";
import type { TestDefinition } from "./definition";
import {
  functionalBaseline,
  lungeQuality,
  sessionRetest,
  squatScreen,
  toeCircle,
} from "./movement-tests";
import type { TestCode } from "./test-codes";
import { halfKneeling, passFailWall, standingKneeToWall, tapeLunge } from "./wall-tests";

/** Every test by its code: the one place where its facts stand. */
export const testDefinitions: Record<TestCode, TestDefinition> = {
  standing_knee_to_wall: standingKneeToWall,
  half_kneeling: halfKneeling,
  tape_lunge: tapeLunge,
  pass_fail_wall: passFailWall,
  nwb_goniometer: passiveAngle,
  active_dorsiflexion: activeDorsiflexion,
  straight_knee_towel: straightKneeTowel,
  squat_screen: squatScreen,
  toe_circle: toeCircle,
  functional_baseline: functionalBaseline,
  session_retest: sessionRetest,
  lunge_quality: lungeQuality,
  heel_raise: heelRaise,
  single_leg_balance: singleLegBalance,
};
