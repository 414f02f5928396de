/** The settings of the editor. What a finding is, is said in `rapport.yml` alone, so that the editor and CI cannot disagree. */
export const SETTINGS = {
  includePublished: { type: 'boolean', default: false, summary: 'Show findings in posts whose status is published too.' },
} as const satisfies Readonly<Record<string, { readonly type: 'boolean'; readonly default: boolean; readonly summary: string }>>;

export type Settings = { readonly [K in keyof typeof SETTINGS]: boolean };
