/**
 * When a dialog or sheet opens: the focus goes to its first field, since its cross comes first in the
 * page; of radios to the chosen one. Without a field it goes where it would.
 */
export function focusField(event: Event) {
  const content = event.target as HTMLElement;
  const field = content.querySelector<HTMLElement>(
    "input:not([type=radio]), input:checked, select, textarea",
  );
  if (field === null) return;
  event.preventDefault();
  field.focus();
}
