import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../wait.ts';

/** Less than Mocha's own limit, so that a failure says what was there instead. */
const LIMIT_MS = 15_000;

/** The copy of the example that this VS Code has open. */
export function folder(): string {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'no folder is open');
  return first.uri.fsPath;
}

/** Writes a file of the workspace from outside the editor. */
export function write(file: string, text: string): vscode.Uri {
  const target = path.join(folder(), file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return vscode.Uri.file(target);
}

/** Shows a document; again, where an editor that VS Code opened in the meantime took its place. */
export async function show(document: vscode.TextDocument, tries = 5): Promise<void> {
  try {
    await vscode.window.showTextDocument(document, { preview: false });
  } catch (error) {
    if (tries <= 1) throw error;
    await show(document, tries - 1);
  }
}

/** Opens a file of the workspace in an editor, as a writer does: diagnostics are asked for what is seen. */
export async function open(file: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(path.join(folder(), file));
  await show(document);
  return document;
}

export const rapports = (uri: vscode.Uri): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Rapport');

/** The id of the rule, which VS Code keeps beside the address of its docs. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits until a rule is among the findings of a document, and gives that finding. */
export async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const found = await waitForRules(document, (rules) => rules.includes(rule), rule);
  return found.find((one) => ruleOf(one) === rule) ?? assert.fail();
}

export const noFinding = (document: vscode.TextDocument, rule: string): Promise<unknown> => waitForRules(document, (rules) => !rules.includes(rule), `no ${rule}`);

async function waitForRules({ uri }: vscode.TextDocument, isRight: (rules: readonly string[]) => boolean, what: string): Promise<readonly vscode.Diagnostic[]> {
  await eventually(`${what} in ${path.basename(uri.path)}`, async () => rapports(uri).map(ruleOf), isRight, LIMIT_MS);
  return rapports(uri);
}

/**
 * What is said of a document once it must have been judged: for tests that expect nothing. A post that is opened after
 * it has its finding by then.
 */
export async function whenJudged(document: vscode.TextDocument): Promise<readonly vscode.Diagnostic[]> {
  await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 0));
  await vscode.commands.executeCommand('workbench.action.splitEditorRight');
  await finding(await open('posts/cold-morning.md'), 'conversation/closed-question');
  return rapports(document.uri);
}

export async function edit({ uri }: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, range, text);
  assert.ok(await vscode.workspace.applyEdit(change));
}

/** Replaces the first place where a text stands. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  assert.ok(at >= 0, `"${from}" is not in ${document.fileName}`);
  await edit(document, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
}

export async function quickFix(document: vscode.TextDocument, range: vscode.Range, title: string | RegExp): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value);
  const action = actions.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
  return action ?? assert.fail(`no quick fix ${String(title)} among: ${actions.map((one) => one.title).join(' | ')}`);
}

export async function apply(action: vscode.CodeAction): Promise<void> {
  assert.ok(action.edit, 'the quick fix has no edit');
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** Leaves no unsaved text and no editor behind for the next test. */
export async function closeAll(): Promise<void> {
  // VS Code writes its own settings now and then; they are none of the tests' documents.
  const isOurs = ({ uri }: vscode.TextDocument): boolean => uri.scheme === 'untitled' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  for (const document of vscode.workspace.textDocuments.filter((one) => one.isDirty && isOurs(one))) {
    await show(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
