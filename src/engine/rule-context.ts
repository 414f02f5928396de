import type { OptionSpecs, OptionValues } from '../rules/define-rule.ts';
import type { Workspace } from './workspace.ts';

/** What every rule may read, whatever it looks at. */
export abstract class RuleContext {
  readonly options: OptionValues<OptionSpecs>;
  protected readonly workspace: Workspace;

  constructor(workspace: Workspace, options: OptionValues<OptionSpecs>) {
    this.workspace = workspace;
    this.options = options;
  }

  get allPersonas() { return this.workspace.personas; }
  /** `YYYY-MM-DD`; null where nobody said. */
  get today() { return this.workspace.options.today ?? null; }
}
