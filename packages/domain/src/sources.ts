/**
 * Where a rule, band or exercise comes from: an article code with its line ("003:44"), the name of a
 * published study ("Powden 2015"), a rule id of the design ("R4", "K1", "C3"), "our rule", or what an
 * organisation has set itself ({@link ownSetting}).
 */
export type Source = string;

/** The source of a figure that an organisation has set itself. */
export const ownSetting: Source = "our club’s rule";
