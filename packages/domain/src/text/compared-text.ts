/** Text as it is stored: outer space goes, inner runs of space become one, letters are composed. */
export function plainText(raw: string): string {
  return raw.normalize("NFC").replace(/\s+/g, " ").trim();
}

/** What two texts have alike that a reader takes for the same: case, spaces and unseen marks aside. */
export function comparedText(text: string): string {
  // Most texts are plain, and a file holds hundreds of thousands of them.
  if (/^[!-~]*$/.test(text)) return text.toLowerCase();
  return plainText(text.replace(/\p{Default_Ignorable_Code_Point}/gu, "")).toLowerCase();
}

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u00A0]/u;

const unseenNames = new Map([
  [0x00a0, "no-break space"],
  [0x00ad, "soft hyphen"],
  [0x200b, "zero-width space"],
  [0x200c, "zero-width non-joiner"],
  [0x200d, "zero-width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x202a, "left-to-right embedding"],
  [0x202c, "end of a direction mark"],
  [0x2060, "word joiner"],
  [0xfeff, "byte order mark"],
]);

/**
 * The first character of a text that nobody sees, by its name and number; null where there is none.
 *
 * @example unseenCharacter("\u200Dtom") // "zero-width joiner, U+200D"
 */
export function unseenCharacter(text: string): string | null {
  const code = unseen.exec(text)?.[0].codePointAt(0);
  if (code === undefined) return null;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const name = unseenNames.get(code);
  return name ? `${name}, ${number}` : number;
}
