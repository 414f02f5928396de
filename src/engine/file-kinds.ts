import { namesAPost } from '../formats/post.ts';
import { POST_FIELDS } from '../formats/post-fields.ts';
import type { Source } from '../model/source.ts';
import { DEFAULT_CONFIG, type Config } from './config.ts';
import { matcher } from './globs.ts';

export type FileKind = 'post' | 'persona' | 'calendar' | 'config' | 'baseline' | 'other';

/** What a file is to Rapport, and why. */
export interface Classification {
  readonly kind: FileKind;
  /** A sentence for `rapport doctor`. */
  readonly why: string;
}

/** How a person named a file: itself, by a folder it is in, or not at all. */
export type Naming = 'file' | 'folder' | null;

const CONFIG = /^rapport\.ya?ml$/;
const POST_ENDING = /\.(?:md|markdown|txt|tweet)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const PERSONA_ENDING = /\.(?:ya?ml|md|markdown)$/i;
const CALENDAR_ENDING = /\.(?:ya?ml|md|markdown|csv|tsv)$/i;
/** Files about a folder or a repository, whatever they are in. */
const ABOUT = /^(?:readme|license|licence|copying|changelog|contributing|code[_-]of[_-]conduct|security|authors|contributors|notice|agents|claude|index|_index|todo|style[_-]?guide|template|_template|glossary)(?:[.-][\w-]*)*\.\w+$/i;
const ELSEWHERE = /^(?:engagement|node_modules|\.[^/]+)\//;

/** Decides what a file is. Made once for a configuration: the globs are compiled. */
export function makeClassifier(config: Config, baseline: string | null): (source: Source, named: Naming) => Classification {
  const isIgnored = matcher(config.ignore);
  const isPersona = matcher(config.personas);
  const isCalendar = matcher(config.calendars);
  const isPost = matcher(config.posts);
  return (source, named) => {
    const { path } = source;
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (CONFIG.test(path)) return { kind: 'config', why: 'its name is rapport.yml' };
    if (config.extended.includes(path)) return { kind: 'config', why: 'rapport.yml extends it' };
    if (path === baseline) return { kind: 'baseline', why: 'it holds the findings that are accepted' };
    if (isIgnored(path)) return { kind: 'other', why: `"ignore" in rapport.yml names it (${config.ignore.join(', ')})` };
    if (named !== 'file' && ABOUT.test(name)) return { kind: 'other', why: `a file called ${name} is about its folder` };
    if (isPersona(path)) {
      return PERSONA_ENDING.test(name) ? { kind: 'persona', why: `its path matches "personas" (${config.personas.join(', ')})` } : { kind: 'other', why: 'a persona is a .yml or .md file' };
    }
    if (isCalendar(path)) {
      return CALENDAR_ENDING.test(name) ? { kind: 'calendar', why: config.calendars === DEFAULT_CONFIG.calendars ? 'it is in calendar/, or its name is that of a calendar' : `its path matches "calendars" (${config.calendars.join(', ')})` } : { kind: 'other', why: 'a calendar is a .yml, .csv or .md file' };
    }
    if (!POST_ENDING.test(name)) return { kind: 'other', why: 'a post is a .md, .markdown, .txt or .tweet file' };
    if (named === 'file') return { kind: 'post', why: 'it was named on the command line' };
    if (isPost(path)) return { kind: 'post', why: `its path matches "posts" (${config.posts.join(', ')})` };
    if (ELSEWHERE.test(path)) return { kind: 'other', why: `${path.slice(0, path.indexOf('/') + 1)} holds no posts` };
    const key = MARKDOWN.test(name) ? namesAPost(source) : null;
    if (key) return { kind: 'post', why: `its front matter has "${key}" or a word for it` };
    if (named === 'folder') return { kind: 'post', why: 'its folder was named on the command line' };
    const keys = (['personas', 'channels', 'publish'] as const).filter((field) => field in POST_FIELDS);
    return { kind: 'other', why: `its path matches none of "posts" (${config.posts.join(', ')}), and its front matter has none of ${keys.join(', ')} (with status)` };
  };
}
