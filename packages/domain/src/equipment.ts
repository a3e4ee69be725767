/** What has to lie ready; an empty list means nothing at all. */
export const equipments = [
  "foam_roller",
  "ball",
  "massage_stick",
  "band",
  "low_anchor",
  "wall",
  "chair",
  "step",
  "box",
  "wedge",
  "weight",
  "soft_surface",
] as const;
export type Equipment = (typeof equipments)[number];
