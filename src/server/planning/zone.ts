import { wallTimeAt, isZone, type WallTime, type Workspace } from '../../index.ts';

/** What moving something needs to know of a workspace. */
export interface PlanWorkspace {
  /** Whose clocks the plan goes by; null where nobody said. */
  readonly zone: string | null;
  readonly expand: Workspace['expand'];
}

export function zoneOf({ options, configuration }: Workspace): string | null {
  const zone = options.zone ?? configuration.config.timezone;
  return zone !== null && isZone(zone) ? zone : null;
}

/** What the plan's clocks show now; where nobody named a zone, those of this machine. */
export const nowIn = (workspace: Workspace): WallTime => wallTimeAt(Date.now(), zoneOf(workspace) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);

