import { readCalendar } from '../formats/calendar.ts';
import { readPersonas } from '../formats/persona.ts';
import type { Source } from '../model/source.ts';
import { BASELINE_FILE } from './baseline-file.ts';
import { DEFAULT_CONFIG, type Config } from './config.ts';
import { makeClassifier } from './file-kinds.ts';

/** What a folder holds that Rapport understands, before anybody has configured anything. */
export interface Survey {
  /** Files with personas, and what those are called. */
  readonly personas: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** Files whose "personas" are none, and what they are instead. */
  readonly leftAlone: readonly { readonly path: string; readonly why: string }[];
  /** Folders with posts in them; `''` is the root. */
  readonly posts: readonly { readonly folder: string; readonly count: number }[];
  readonly calendars: readonly { readonly path: string; readonly slots: number }[];
}

/** Where personas are looked for: more places than are read without being configured. */
export const SURVEYED: Config = {
  ...DEFAULT_CONFIG,
  personas: ['**/personas/**', '**/*{persona,Persona,PERSONA}*.{yml,yaml,md}', '**/{audience,audiences,icp,icps,zielgruppen,target-audience}.{yml,yaml,md}'],
};

/** Looks through files for personas, posts and calendars in all the forms that are read. */
export function survey(sources: readonly Source[]): Survey {
  const classify = makeClassifier(SURVEYED, BASELINE_FILE);
  const personas: { path: string; names: readonly string[] }[] = [];
  const leftAlone: { path: string; why: string }[] = [];
  const calendars: { path: string; slots: number }[] = [];
  const folders = new Map<string, number>();
  for (const source of sources) {
    const { path } = source;
    const { kind } = classify(source, null);
    if (kind === 'persona') {
      const reading = readPersonas(source);
      const [none] = reading.leftAlone;
      if (reading.personas.length > 0) personas.push({ path, names: reading.personas.map((persona) => persona.name.value) });
      else if (none) leftAlone.push({ path, why: none.why });
    } else if (kind === 'calendar') calendars.push({ path, slots: readCalendar(source).slots.length });
    else if (kind === 'post') {
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
      folders.set(folder, (folders.get(folder) ?? 0) + 1);
    }
  }
  return { personas, leftAlone, calendars, posts: Array.from(folders, ([folder, count]) => ({ folder, count })) };
}
