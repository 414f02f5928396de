import { DIMENSIONS, type Audit, type Dimension } from '../../model/audit.ts';
import { VERSION, type AuditDocument } from '../documents.ts';

/** The audit for programs. Measures keep their names, groups are found by theirs. */
export function auditDocument(audit: Audit): AuditDocument {
  const { window, today, posts, comments, measures, intentions, byPost, kinds, effects, fellSilent, applauseWithoutTalk, talkWithoutApplause, waiting, voices, outcomes, notes } = audit;
  const by = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, Object.fromEntries(audit.by[dimension].map(({ name, ...group }) => [name, group]))]));
  return {
    version: VERSION, window, today, posts, comments, measures, by: by as Record<Dimension, AuditDocument['by'][Dimension]>,
    byPost,
    kinds: Object.fromEntries(kinds.map(({ kind, count }) => [kind, count])),
    effects, fellSilent, applauseWithoutTalk, talkWithoutApplause, waiting, voices, outcomes, intentions, notes,
  };
}
