/** A key, shown where it works; hidden where there is no keyboard to speak of. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="hidden min-w-5 items-center justify-center rounded-tag border border-current/30 px-1 font-sans text-xs leading-4.5 font-normal md:inline-flex pointer-coarse:hidden">
      {children}
    </kbd>
  );
}
