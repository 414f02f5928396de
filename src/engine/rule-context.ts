import type { OptionSpecs, OptionValues } from '../rules/define-rule.ts';
import type { Workspace } from './workspace.ts';

/** What every rule may read, whatever it looks at. */
export abstract class RuleContext {
  /** Those of the rule that is reading: one context goes from rule to rule, and keeps what they asked for. */
  options: OptionValues<OptionSpecs> = {};
  protected readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  get allPersonas() { return this.workspace.personas; }
  /** `YYYY-MM-DD`; null where nobody said. */
  get today() { return this.workspace.options.today ?? null; }
}
