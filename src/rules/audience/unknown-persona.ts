import type { EditResult } from '../../formats/edits/edit-result.ts';
import { setField } from '../../formats/edits/set-field.ts';
import { idOf, personaTemplate } from '../../formats/persona-template.ts';
import { nearest } from '../../insight/nearest.ts';
import { resolvePersona } from '../../insight/persona-references.ts';
import type { Fix } from '../../model/diagnostic.ts';
import type { Item } from '../../model/item.ts';
import type { Post } from '../../model/post.ts';
import type { Slot } from '../../model/slot.ts';
import type { Span } from '../../model/span.ts';
import { defineRule } from '../define-rule.ts';

const PERSONA = 'id: maria\nname: Maria\ninterests: [yoga]\n';

export default defineRule({
  id: 'audience/unknown-persona',
  subject: 'item',
  reads: ['allPersonas'],
  severity: 'error',
  summary: 'The post or the slot is for a persona that is not defined.',
  why: 'A post that names nobody anyone knows is checked against nobody, and plans count it for no one.',
  source: 'A matter of consistency: the id is looked up in the personas of the workspace.',
  options: {},
  *check({ item, allPersonas }) {
    // A folder without personas uses its own words for its audience; there is nothing to look them up in.
    if (allPersonas.length === 0) return;
    for (const { value, span } of item.personas) {
      if (resolvePersona(value, allPersonas)) continue;
      const meant = nearest(value, allPersonas.map((persona) => persona.id.value)).slice(0, 3);
      const fixes: Fix[] = meant.flatMap((id) => {
        const result = changed(item, value, span, id);
        return 'refused' in result ? [] : [{ title: `Change it to "${id}"`, safe: false, edits: result.edits }];
      });
      const id = idOf(value);
      if (id !== '') {
        const { path: file, text } = personaTemplate(id, value);
        fixes.push({ title: `Create the persona "${id}"`, safe: false, edits: [{ path: file, start: 0, end: 0, text }] });
      }
      const hint = meant.length > 0 ? `Did you mean "${meant.join('" or "')}"?` : `Defined are: ${allPersonas.map((persona) => persona.id.value).join(', ')}.`;
      yield { span, message: `No persona is called "${value}". ${hint}`, fixes };
    }
  },
  examples: [
    { good: '---\npersonas: [maria]\n---\nWhat helped your back?', files: { 'personas/maria.yml': PERSONA } },
    { good: '---\naudience: Maria\n---\nWhat helped your back?', files: { 'personas/maria.yml': PERSONA } },
    { bad: '---\npersonas: [⟦mariah⟧]\n---\nWhat helped your back?', fixed: '---\npersonas: [maria]\n---\nWhat helped your back?', files: { 'personas/maria.yml': PERSONA } },
    { bad: '---\naudience:\n  - maria\n  - "⟦retired folk⟧"\n---\nWhat helped your back?', files: { 'personas/maria.yml': PERSONA } },
    { path: 'calendar/may.yml', bad: '- { date: 2026-05-04, title: Open day, persona: ⟦mariah⟧ }\n', fixed: '- { date: 2026-05-04, title: Open day, persona: maria }\n', files: { 'personas/maria.yml': PERSONA } },
    { good: '---\naudience: developers\n---\nNo persona is defined here, so no name can be wrong.' },
  ],
});

/** One name in the place of another. What is not written as it reads (an escape, a block) is set as a whole. */
function changed(item: Item, value: string, span: Span, id: string): EditResult {
  const { path, text } = item.source;
  if (text.slice(span.start, span.end) === value && /^[\p{L}\p{N}_-]+$/u.test(id)) return { edits: [{ path, ...span, text: id }] };
  return setField(item as Post | Slot, 'personas', item.personas.map((one) => (one.span.start === span.start ? id : one.value)));
}
