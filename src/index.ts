/**
 * Rapport's engine: pure functions over a workspace that is handed in. No I/O, no clock, no editor.
 *
 * @packageDocumentation
 */
export { CHANNELS, channelNamed, channelsWith, type Channels } from './channels/channels.ts';
export type { Channel, Confidence, Evidence, Figure, Handle, Measure } from './channels/channel.ts';
export type { ChannelOverride } from './channels/overrides.ts';
export { applyEdits, safeEdits } from './engine/apply-edits.ts';
export { checkFile, type FileCheck } from './engine/check.ts';
export { DEFAULT_CONFIG, type Config } from './engine/config.ts';
export { check, facts, fit, fixed, prepare, prepareFit, ruleStates } from './engine/engine.ts';
export type { Classification, FileKind, Naming } from './engine/file-kinds.ts';
export type { RuleState } from './engine/plan.ts';
export { isConfiguration, openWorkspace, updateWorkspace, type Change, type Loaded, type Workspace, type WorkspaceOptions } from './engine/workspace.ts';
export { readWordTable, type WordTable } from './language/word-table.ts';
export { whatIsMissing, type Missing } from './insight/advice.ts';
export { nearest } from './insight/nearest.ts';
export { personasOf, resolvePersona } from './insight/persona-references.ts';
export { factsOf, forgetFacts, type PostFacts } from './insight/post-facts.ts';
export type { Diagnostic, Edit, Fix, Severity } from './model/diagnostic.ts';
export { decode, type Decoded } from './formats/decode.ts';
export { configTemplate, type FirstConfig } from './formats/config-template.ts';
export { readDate } from './formats/dates.ts';
export { idOf, personaTemplate } from './formats/persona-template.ts';
export { postTemplate, type NewPost } from './formats/post-template.ts';
export { matcher } from './engine/globs.ts';
export { survey, SURVEYED, type Survey } from './engine/survey.ts';
export type { Facts } from './model/facts.ts';
export type { Fit } from './model/fit.ts';
export type { Persona } from './model/persona.ts';
export type { Item, Publication, Status } from './model/item.ts';
export type { Post } from './model/post.ts';
export type { CalendarReading, Slot } from './model/slot.ts';
export type { Bait, BaitKind, Prompt, PromptKind } from './model/prompt.ts';
export { lineAt, lineStarts, positionAt, type Position, type Source } from './model/source.ts';
export type { Span } from './model/span.ts';
export { checkText, type Advice } from './report/check-text.ts';
export * from './report/documents.ts';
export { factsText } from './report/facts-text.ts';
export { fitMarkdown } from './report/fit-markdown.ts';
export { fitMatrix, fitText, type PostFits } from './report/fit-text.ts';
export { checkDocument, factsDocument, fitDocument, personasDocument, postsDocument, type CheckTotals } from './report/json.ts';
export { personasText, postsText } from './report/list-text.ts';
export { columns, PLAIN, plural, type Paint } from './report/paint.ts';
export { docsUrl } from './rules/docs-url.ts';
export type { Example, Rule } from './rules/define-rule.ts';
export { RULES } from './rules/index.ts';
export { baselineOf, entriesIn, findingsIn, replaced, shared, unusedEntries, type Baseline } from './engine/baseline.ts';
export { BASELINE_FILE, baselineText } from './engine/baseline-file.ts';
export { useBaseline, wantedFiles } from './engine/workspace.ts';
