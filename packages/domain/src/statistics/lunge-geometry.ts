/** Ankle height and shin length of the lunge model, cm (domain.md 2.1). */
const model = { offsetCm: 14, shinCm: 41 } as const;
const degreesPerRadian = 180 / Math.PI;

type Lunge = { distanceCm: number; offsetCm?: number; shinCm?: number };

/**
 * Tibial inclination of a knee-to-wall distance by geometry, θ = asin((d + a)/s), degrees; a ≈ 14
 * and s ≈ 41 cm. An estimate of the absolute score only, shown as "≈" and never stored or compared.
 * Null where the geometry has no answer (d + a > s).
 *
 * @example lungeAngle({ distanceCm: 10 }) // 35.8°
 */
export function lungeAngle(input: Lunge): number | null {
  const sine =
    (input.distanceCm + (input.offsetCm ?? model.offsetCm)) / (input.shinCm ?? model.shinCm);
  return Math.abs(sine) > 1 ? null : Math.asin(sine) * degreesPerRadian;
}

/**
 * Local slope of {@link lungeAngle}, degrees per cm: what one more centimetre means here, far from
 * the 3.6 of the articles, which is a ratio and no slope. Null where the shin would lie flat.
 *
 * @example lungeSlope({ distanceCm: 10 }) // 1.72 ° per cm
 */
export function lungeSlope(input: Lunge): number | null {
  const shinCm = input.shinCm ?? model.shinCm;
  const reach = input.distanceCm + (input.offsetCm ?? model.offsetCm);
  const height = shinCm ** 2 - reach ** 2;
  return height <= 0 ? null : degreesPerRadian / Math.sqrt(height);
}

/**
 * The articles' rule of thumb, 3.6°·cm, degrees; good within 8 to 12 cm (null outside), for the
 * absolute score only: a change must never be multiplied by it.
 *
 * @example approximateAngle({ distanceCm: 10 }) // 36
 */
export function approximateAngle({ distanceCm }: { distanceCm: number }): number | null {
  return distanceCm < 8 || distanceCm > 12 ? null : 3.6 * distanceCm;
}
