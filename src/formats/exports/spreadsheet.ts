/** What a spreadsheet takes for a formula, also behind spaces; and the sign that keeps it from doing so. */
const FORMULA = /^\s*['=+\-@\t\r]/;
const GUARDED = /^'\s*['=+\-@\t\r]/;

/** A text that a spreadsheet shows and never runs. `unguarded` gives it back as it was. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** A row as CSV (RFC 4180), safe to open in a spreadsheet, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\n`;

function cell(text: string): string {
  const safe = guarded(text);
  return /[",;\t\r\n|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
