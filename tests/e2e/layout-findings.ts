import type { Page } from "@playwright/test";

/** Of what a finger presses: the fields alone, or everything. */
export type Pressed = "fields" | "everything";

/**
 * What a phone's reader could not read or hit on the page as it stands: wider than the screen, text cut
 * off or under something else, a value that does not fit its field, a target under 44 px. Links within
 * sentences may be smaller. Each finding names its place.
 */
export async function layoutFindings(page: Page, pressed: Pressed): Promise<string[]> {
  return [...(await unreadable(page)), ...(await unhittable(page, pressed))];
}

/** Words that stand on two lines with a break in their middle: their column is too narrow to be read. */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true }) || element.closest("svg, script"))
        continue;
      // Where hyphens are set, a break is spelled as one.
      if (getComputedStyle(element).hyphens === "auto") continue;
      const range = document.createRange();
      const linesOf = () => new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      range.selectNodeContents(node);
      if (linesOf().size <= 1) continue;
      for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[^\s]+/g)) {
        // Addresses and made-up long ones have to break somewhere.
        if (!/^\p{L}{2,20}[,.:;]?$/u.test(word)) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = linesOf().size;
        if (lines > 1) found.add(`“${word}” stands on ${lines} lines`);
      }
    }
    return [...found];
  });
}

/** What no reader could read: wider than the screen, cut off, or under something else. */
export function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Box = { left: number; right: number; top: number; bottom: number };
    type Placed = { element: Element; whole: Box; box: Box; bar: Element | undefined };
    const nameOf = (element: Element) => {
      const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
      return `${element.tagName.toLowerCase()} “${words.replace(/\s+/g, " ").slice(0, 40)}”`;
    };
    /** Nothing moves while this looks: each question about an element is asked once. */
    const once = <T>(ask: (element: Element) => T) => {
      const known = new Map<Element, T>();
      return (element: Element): T => {
        const had = known.get(element);
        if (had !== undefined || known.has(element)) return had as T;
        const answer = ask(element);
        known.set(element, answer);
        return answer;
      };
    };
    const styleOf = once((one) => getComputedStyle(one));
    const edgeOf = once((one) => one.getBoundingClientRect());
    const lineage = once((element): Element[] => [
      element,
      ...(element.parentElement ? lineage(element.parentElement) : []),
    ]);
    const meet = (one: Box, other: Box): Box => ({
      left: Math.max(one.left, other.left),
      right: Math.min(one.right, other.right),
      top: Math.max(one.top, other.top),
      bottom: Math.min(one.bottom, other.bottom),
    });
    /** Read aloud alone, drawn, or covered by a dialog. */
    const isUnseen = once(
      (element) =>
        element.closest("svg, script, style, [inert], [data-aria-hidden=true]") !== null ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        lineage(element).some(isDot),
    );
    const isDot = once((one) => {
      const { width, height } = edgeOf(one);
      return width <= 1 && height <= 1 && styleOf(one).position === "absolute";
    });
    const scrolls = once((one) => /auto|scroll/.test(styleOf(one).overflow));
    const barOf = once((element) =>
      lineage(element).find((one) => /fixed|sticky/.test(styleOf(one).position)),
    );
    /** What is left of a box where something around it scrolls. */
    const shownOf = (element: Element, box: Box) =>
      lineage(element)
        .filter(scrolls)
        .reduce((left, one) => meet(left, edgeOf(one)), box);
    const place = (element: Element, whole: Box): Placed => ({
      element,
      whole,
      box: shownOf(element, whole),
      bar: barOf(element),
    });
    const isCut = ({ element, box }: Placed) =>
      lineage(element).some((one) => {
        const { overflowX, overflowY } = styleOf(one);
        const edge = edgeOf(one);
        const beside = box.right > edge.right + 1.5 || box.left < edge.left - 1.5;
        // Letters do not fill the height of their line.
        const below = box.bottom - 3 > edge.bottom + 1.5;
        return (
          (/hidden|clip/.test(overflowX) && beside) || (/hidden|clip/.test(overflowY) && below)
        );
      });
    /** Below the edge of the bar that it stands in, where nothing scrolls it into sight. */
    const sticksOut = ({ element, whole, bar }: Placed) =>
      bar !== undefined &&
      whole.bottom - 3 > edgeOf(bar).bottom + 1.5 &&
      !lineage(element).some((one) => bar.contains(one) && scrolls(one));
    const lineBoxes = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width }) => width > 1);
    };
    const texts: Placed[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || isUnseen(element)) continue;
      // A unit lies in its field on purpose.
      if (styleOf(element).pointerEvents === "none") continue;
      for (const box of lineBoxes(node)) texts.push(place(element, box));
    }
    const painted = [...document.querySelectorAll("body *")].filter(
      (element) =>
        !isUnseen(element) &&
        (element.matches("input, select, textarea, button") ||
          styleOf(element).backgroundColor !== "rgba(0, 0, 0, 0)"),
    );
    const others = [...texts, ...painted.map((element) => place(element, edgeOf(element)))];
    const lieOnEachOther = (text: Placed, other: Placed) => {
      const { left, right, top, bottom } = meet(text.box, other.box);
      // Lines of tight type may touch by a few pixels of empty height.
      if (right - left <= 1.5 || bottom - top <= 5 || other.bar !== text.bar) return false;
      return !text.element.contains(other.element) && !other.element.contains(text.element);
    };
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const found = over > 0 ? [`the page is ${over} px wider than the screen`] : [];
    for (const text of texts) {
      if (sticksOut(text)) found.push(`${nameOf(text.element)} sticks out of its bar`);
      if (isCut(text)) found.push(`${nameOf(text.element)} is cut off`);
      for (const other of others) {
        if (lieOnEachOther(text, other))
          found.push(`${nameOf(text.element)} lies on ${nameOf(other.element)}`);
      }
    }
    return [...new Set(found)];
  });
}

function unhittable(page: Page, pressed: Pressed): Promise<string[]> {
  return page.evaluate((judged) => {
    const finger = 44;
    const fields = "select, textarea, input:not([type=checkbox], [type=radio], [type=file])";
    const all = "a[href], button, input:not([type=file]), summary, [role=button], select, textarea";
    const nameOf = (element: Element) => {
      const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
      return `${element.tagName.toLowerCase()} “${words.replace(/\s+/g, " ").slice(0, 40)}”`;
    };
    const isShown = (control: Element) => {
      const { width, height } = control.getBoundingClientRect();
      const isSeen = width > 1 || height > 1 || control.closest("label") !== null;
      return (
        isSeen &&
        !control.closest("[inert], [data-aria-hidden=true]") &&
        control.checkVisibility({ visibilityProperty: true }) &&
        !(control.matches("a") && getComputedStyle(control).display === "inline")
      );
    };
    /** Whether a finger hits it: as wide and high as one, or by what reaches around it. */
    const sizeOf = (target: Element) => {
      target.scrollIntoView({ block: "center", inline: "nearest" });
      const { x, y, width, height } = target.getBoundingClientRect();
      const reach = finger / 2 - 1;
      const hits = (right: number, down: number) => {
        const at = document.elementFromPoint(x + width / 2 + right, y + height / 2 + down);
        return at !== null && target.contains(at);
      };
      const fits =
        (width >= finger - 0.5 || (hits(-reach, 0) && hits(reach, 0))) &&
        (height >= finger - 0.5 || (hits(0, -reach) && hits(0, reach)));
      return fits ? null : `${Math.round(width)} × ${Math.round(height)} px`;
    };
    const found: string[] = [];
    for (const control of document.querySelectorAll(judged === "fields" ? fields : all)) {
      if (!isShown(control)) continue;
      const target = control.matches(fields) ? control : (control.closest("label") ?? control);
      const size = sizeOf(target);
      if (size !== null) found.push(`${nameOf(control)} is ${size} to a finger`);
      // A long address may scroll in its field; a number is read at a glance.
      const isNumber = control instanceof HTMLInputElement && control.dataset.value === "number";
      if (isNumber && control.scrollWidth > control.clientWidth + 1)
        found.push(`${nameOf(control)} shows only a part of ${control.value}`);
    }
    return found;
  }, pressed);
}

/** What takes the focus and lies under a bar that stays while the page scrolls, by Tab and back. */
export function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex='0']",
      ),
    ].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest("[inert], [data-aria-hidden=true]"),
    );
    const bar = (element: Element | null): Element | null => {
      for (let one = element; one; one = one.parentElement)
        if (/fixed|sticky/.test(getComputedStyle(one).position)) return one;
      return null;
    };
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}”`;
    for (const control of [...all, ...[...all].reverse()]) {
      control.focus();
      // What a reader sees of a radio is its label.
      const isChoice = control.matches("[type=radio], [type=checkbox]");
      const shown = isChoice ? (control.closest("label") ?? control) : control;
      const { left, width, top, bottom, height } = shown.getBoundingClientRect();
      // A tall one cannot be clear of all; what stands in a bar is under none.
      if (width <= 1 || height > innerHeight / 3 || bar(shown)) continue;
      for (const y of [top + 3, bottom - 3]) {
        if (y < 0 || y > innerHeight) found.add(`${nameOf(shown)} is out of sight`);
        else if (bar(document.elementFromPoint(left + width / 2, y)))
          found.add(`${nameOf(shown)} lies under a bar`);
      }
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return [...found];
  });
}
