/** The settings of the editor. What a finding is, is said in `rapport.yml` alone, so that the editor and CI cannot disagree. */
export const SETTINGS = {
  includePublished: { type: 'boolean', default: false, summary: 'Show findings in posts whose status is published too.' },
  codeLens: { type: 'boolean', default: false, summary: 'Show above a post whom it fits best.' },
} as const satisfies Readonly<Record<string, { readonly type: 'boolean'; readonly default: boolean; readonly summary: string }>>;

export type Settings = { readonly [K in keyof typeof SETTINGS]: boolean };

/** Settings as a client sends them: what it leaves out, or sends as something else, is as by default. */
export function readSettings(sent: Partial<Readonly<Record<string, unknown>>> | null | undefined): Settings {
  const read = (name: keyof Settings): boolean => {
    const value = sent?.[name];
    return typeof value === 'boolean' ? value : SETTINGS[name].default;
  };
  return { includePublished: read('includePublished'), codeLens: read('codeLens') };
}
