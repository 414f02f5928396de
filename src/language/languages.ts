import { english } from './en/english.ts';
import { spanish } from './es/spanish.ts';
import type { Language } from './language.ts';

/** Every language Rapport can judge. This is the one place that names them; the first is taken where nothing tells. */
export const LANGUAGES: readonly Language[] = [english, spanish];
