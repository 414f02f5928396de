import { normaliseKey } from '../formats/keys.ts';
import { asPairs } from '../formats/values.ts';
import type { DataNode, Problem } from '../model/data.ts';
import { matcher, readGlobs } from './globs.ts';
import { readRuleSettings, type Override, type RuleSetting } from './rule-settings.ts';
import { unknownKey } from './setting-problems.ts';

interface OverrideReading {
  readonly override: Override;
  readonly rules: readonly RuleSetting[];
}

const SHAPE = 'such as "- files: [posts/archive/**]" with "rules:" under it';

/** Reads `overrides:`, a list of globs with the rules for the files that match them. */
export function readOverrides(path: string, node: DataNode | undefined, problems: Problem[]): readonly OverrideReading[] {
  if (!node || (node.kind === 'scalar' && node.text === '')) return [];
  if (node.kind === 'scalar') {
    problems.push({ span: node.span, message: `overrides must be a list of files with their rules, ${SHAPE}.` });
    return [];
  }
  return (node.kind === 'list' ? node.items : [node]).flatMap((item) => readOverride(path, item, problems));
}

function readOverride(path: string, node: DataNode, problems: Problem[]): readonly OverrideReading[] {
  const values = new Map<string, DataNode>();
  for (const [key, value] of asPairs(node)) {
    const name = normaliseKey(key.text);
    if (name === 'files' || name === 'rules') values.set(name, value);
    else problems.push(unknownKey(key, 'setting of an override', ['files', 'rules']));
  }
  const [files, rules] = [values.get('files'), values.get('rules')];
  if (!files || !rules) {
    // A misspelt key is said above, and is the one that is missing.
    if (asPairs(node).length === values.size) problems.push({ span: node.span, message: `An override needs ${files ? 'rules' : 'files'}, ${SHAPE}.` });
    return [];
  }
  const globs = readGlobs(files, problems);
  const override = { files: globs, matches: matcher(globs) };
  return [{ override, rules: readRuleSettings(path, rules, override, problems) }];
}
