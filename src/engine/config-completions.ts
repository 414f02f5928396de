import { yamlScalar } from '../formats/edits/yaml-text.ts';
import { normaliseKey } from '../formats/keys.ts';
import { writingInYaml, type Writing } from '../formats/writing.ts';
import type { Span } from '../model/span.ts';
import type { Completion, Completions } from './completions.ts';
import { settingAt, type Setting } from './config-tree.ts';
import type { Workspace } from './workspace.ts';

/** What could be written at an offset of `rapport.yml`, or of a file that it extends. */
export function configCompletionsAt(workspace: Workspace, text: string, offset: number): Completions | null {
  const writing = writingAt(workspace, text, offset);
  if (!writing) return null;
  const setting = settingAt(workspace, writing.kind === 'key' ? writing.ancestors : [...writing.ancestors, writing.key]);
  const items = !setting ? [] : writing.kind === 'key' ? keysOf(setting, writing.siblings, writing.hasColon) : valuesOf(setting, writing);
  return items.length === 0 ? null : { span: writing.span, items };
}

/** What a key means at an offset; null where Rapport knows no such key there. */
export function configFieldAt(workspace: Workspace, text: string, offset: number): { readonly name: string; readonly summary: string; readonly span: Span; readonly values: readonly string[] } | null {
  const writing = writingAt(workspace, text, offset);
  if (writing?.kind !== 'key' || writing.span.start === writing.span.end) return null;
  const name = text.slice(writing.span.start, writing.span.end).replace(/["']/g, '');
  const setting = settingAt(workspace, [...writing.ancestors, name]);
  return setting ? { name, summary: setting.summary, span: writing.span, values: [] } : null;
}

function writingAt(workspace: Workspace, text: string, offset: number): Writing | null {
  const area = { start: 0, end: text.length };
  const writing = writingInYaml(text, area, offset, false);
  // An item is a text, unless its list is known to hold mappings.
  return writing?.kind === 'value' && settingAt(workspace, [...writing.ancestors, writing.key])?.itemsAreMaps ? writingInYaml(text, area, offset, true) : writing;
}

function keysOf({ keys }: Setting, siblings: readonly string[], hasColon: boolean): readonly Completion[] {
  const taken = new Set(siblings.map(normaliseKey));
  return [...(keys?.() ?? [])].filter(([name]) => !taken.has(normaliseKey(name))).map(([name, { summary, values, isList, itemsAreMaps, keys: under }]) => ({
    label: name, kind: name.includes('/') ? 'rule' : 'field', detail: summary,
    insert: `${name}${hasColon ? '' : itemsAreMaps || (under && !values && !isList) ? ':' : ': '}`,
  }));
}

/** Words of Rapport's own stand as they are: `off` means off there, in quotation marks or not. */
const OWN_WORD = /^(?:on|off|true|false|none)$/;

function valuesOf({ values }: Setting, { form, needsSpace }: Extract<Writing, { kind: 'value' }>): readonly Completion[] {
  return (values?.() ?? []).map(({ value, detail }) => {
    const written = form === 'quoted' ? value : OWN_WORD.test(value) ? value : yamlScalar(value, 'plain', form === 'flow');
    return { label: value, kind: 'word', detail, insert: `${needsSpace && form !== 'quoted' ? ' ' : ''}${written}` };
  });
}
