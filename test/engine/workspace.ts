import { check, openWorkspace, updateWorkspace, type Diagnostic, type FileCheck, type Naming, type Workspace } from '../../src/index.ts';

/** A workspace in memory: paths and texts. */
export const workspaceOf = (files: Readonly<Record<string, string>>, named?: (path: string) => Naming): Workspace =>
  openWorkspace(Object.entries(files).map(([path, text]) => ({ path, text })), named ? { named } : {});

/** A check of one file. */
export async function checkOne(workspace: Workspace, path: string): Promise<FileCheck> {
  const [result] = await check(workspace, [path]);
  if (!result) throw new Error(`${path} was not checked`);
  return result;
}

/** The rules that found something in a file, in order. */
export const rulesIn = async (files: Readonly<Record<string, string>>, path: string): Promise<readonly string[]> =>
  (await checkOne(workspaceOf(files), path)).diagnostics.map((diagnostic) => diagnostic.rule);

/** Each finding as the rule and the words it marks. */
export const marked = (text: string, diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);

export const withText = (workspace: Workspace, path: string, text: string): Workspace => updateWorkspace(workspace, [{ path, source: { path, text } }]);
