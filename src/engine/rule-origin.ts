import { positionAt } from '../model/source.ts';
import type { RuleState } from './plan.ts';
import type { Workspace } from './workspace.ts';

/** Who says that a rule has the severity it has, in words that lead there. */
export function originOf(workspace: Workspace, { origin }: RuleState): string {
  if (!origin) return 'by default';
  const { path, span, preset, override } = origin;
  const source = workspace.sources.get(path);
  const place = `${path}${source ? `:${positionAt(source, span.start).line}` : ''}`;
  if (preset) return `${preset}, ${place}`;
  return override ? `${place}, for ${override.files.join(', ')}` : place;
}
