import type { Text } from '../model/data.ts';
import type { Status } from '../model/item.ts';
import { normaliseKey } from './keys.ts';

/** The words and the boxes that teams write, in the languages they write them. */
const WORDS: Readonly<Record<Status, string>> = {
  idea: 'idea, ideas, backlog, todo, to-do, to do, planned, plan, pending, not started, brainstorm, concept, proposed, new, open, pitched, ☐, ⬜, ◻, 🔲, [ ], 💡, 🔴, ⚪, '
    + 'idee, geplant, offen, ideen, idée, prévu, planifié, à faire, planificado, pendiente, por hacer, ideia, planejado, planeado, pendente, a fazer, pianificato, da fare, in attesa, gepland, te doen, ý tưởng, chưa bắt đầu, kế hoạch, 待写, 计划, 予定, 예정, planowane, pomysł, planlagt, planerad, planificat, planlandı, rencana',
  draft: 'draft, drafting, drafted, writing, wip, in progress, in work, started, scripted, first draft, doing, ✏️, 📝, 🟡, 🚧, ✍️, '
    + 'entwurf, in arbeit, in bearbeitung, brouillon, en cours, borrador, en curso, en progreso, en proceso, rascunho, em andamento, bozza, in corso, concept-tekst, mee bezig, bản nháp, nháp, đang viết, đang làm, 草稿, 下書き, 초안, szkic, w toku, utkast, kladde, schiță, taslak, draf',
  review: 'review, in review, reviewing, needs review, to review, for review, awaiting approval, pending approval, pending review, editing, needs edits, 👀, 🔍, '
    + 'in prüfung, prüfung, freigabe, en revue, en relecture, à relire, en revisión, revisión, em revisão, revisão, in revisione, ter review, ter beoordeling, đang duyệt, chờ duyệt, 审核, レビュー中, 검토, do sprawdzenia',
  approved: 'approved, ready, ready to post, ready to publish, final, signed off, complete, completed, 👍, '
    + 'freigegeben, genehmigt, fertig, approuvé, validé, prêt, aprobado, listo, aprovado, pronto, approvato, goedgekeurd, klaar, đã duyệt, sẵn sàng, godkjent, godkänd, zatwierdzone, aprobat, onaylandı, disetujui',
  scheduled: 'scheduled, queued, in queue, ⏳, ⏰, 📅, 🗓️, 🕒, 🔵, '
    + 'eingeplant, terminiert, planifié dans, programmé, programado, agendado, programmato, ingepland, đã lên lịch, lên lịch, 已排期, 予約済み, 예약, zaplanowane, schemalagd, programat',
  published: 'published, posted, live, sent, done, shipped, released, uploaded, out, ✅, ☑, ☑️, ✔, ✔️, 🟢, [x], 🚀, '
    + 'veröffentlicht, gepostet, erledigt, publié, envoyé, fait, terminé, publicado, enviado, hecho, feito, pubblicato, inviato, fatto, gepubliceerd, geplaatst, gedaan, đã đăng, xong, đã xong, 已发, 已发布, 公開済み, 게시됨, opublikowane, publisert, publicerad, udgivet, publicat, yayınlandı, diterbitkan',
};

const simplify = (word: string): string => normaliseKey(word.replace(/\ufe0f/g, ''));

const index = new Map<string, Status>();
for (const [status, words] of Object.entries(WORDS)) {
  for (const word of words.split(', ')) if (!index.has(simplify(word))) index.set(simplify(word), status as Status);
}

/** The status a team's word stands for; undefined for a word nobody here knows. */
export const readStatus = (word: string): Status | undefined => index.get(simplify(word)) ?? readLoosely(word);

/** "🟡 **In Review**", "Published (12 May)", "Draft – waiting for Ana": the words decide, and without any the sign. */
function readLoosely(written: string): Status | undefined {
  const words = written.replace(/[*_`~]|\p{Extended_Pictographic}|\ufe0f|\[[ xX]\]/gu, ' ').trim();
  const [first = ''] = words.split(/\s*(?:[(:;,|]|\s[–—-]\s)/);
  const said = index.get(simplify(words)) ?? index.get(simplify(first));
  if (said) return said;
  const sign = /\[[ xX]\]|\p{Extended_Pictographic}|[☐⬜◻]/u.exec(written)?.[0];
  return sign === undefined ? undefined : index.get(simplify(sign));
}

/** A status in a team's own words is taken for a draft: it is judged rather than passed over. */
export const statusOf = (status: Text | null): Status => (status ? readStatus(status.value) : undefined) ?? 'draft';
