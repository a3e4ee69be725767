/** What holds a side back (domain.md 4.1 step 4); a side may have two. */
export type LimitingFactor =
  | "bony"
  | "joint"
  | "soft_tissue_soleus"
  | "soft_tissue_gastroc"
  | "mixed"
  | "undetermined"
  | "not_ankle_likely"
  | "none"
  | "unknown";
