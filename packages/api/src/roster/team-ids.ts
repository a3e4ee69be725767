import { comparedText } from "@talus/domain/text/compared-text";

/** The ids of teams by name; several teams may have one name. */
export class TeamIds {
  private readonly byName = new Map<string, { ids: string[]; best: string }>();

  /** The oldest of one name that the importer may write comes first; `teams` come newest first. */
  constructor(teams: readonly { id: string; name: string; mine: boolean }[]) {
    for (const { id, name } of teams.toSorted((a, b) => Number(a.mine) - Number(b.mine))) {
      const ids = this.byName.get(comparedText(name))?.ids ?? [];
      this.byName.set(comparedText(name), { ids: [...ids, id], best: id });
    }
  }

  /** Every team of these names. */
  all(names: readonly string[]): string[] {
    return names.flatMap((name) => this.byName.get(comparedText(name))?.ids ?? []);
  }

  /** One team for each name. */
  oneEach(names: readonly string[]): string[] {
    return names.flatMap((name) => this.byName.get(comparedText(name))?.best ?? []);
  }
}
