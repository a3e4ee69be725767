/** Whole years from `birthDate` to `today`, both `YYYY-MM-DD`; the birthday itself counts. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
