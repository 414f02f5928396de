import type { PromptKind } from '../../model/prompt.ts';

/** What an imperative may follow: an invitation starts a sentence or a clause of it. */
const BEFORE = new RegExp(String.raw`(?:^|[,;:!.–—-]\s+|\)\s+|["”]\s+|\b(?:and|so|please|then|or|but|now|below|also|just|do|feel free to|don't be shy(?: and)?|don't hesitate to|be sure to|make sure (?:you|to)|remember to|go ahead and|come(?: on)? and|help us and|(?:invite|encourage|want) you to|you can|welcome to|invited to)[,!]?\s+)(?:please\s+|kindly\s+)?$`);
/** What people have of their own to say or show. */
const CONTENT = String.raw`(?:stor(?:y|ies)|experiences?|tips?|advice|memor(?:y|ies)|photos?|pics?|pictures?|videos?|snaps|favou?rites?|ideas?|thoughts|views?|opinions?|questions?|suggestions?|recommendations?|recipes?|tricks?|hacks?|answers?|guess(?:es)?|examples?|picks?|plans|wins|lessons?|feedback|captions?|best|worst|first|own|take|reasons?|names?|comments?|insights?|solutions?|predictions?|reactions?|nominations?|wishes|messages?|secrets?|moments?|creations?|work|results?|top (?:\w+ )?(?:tips?|picks?|\d+)|traditions?|rituals?|routine)`;
/** The same without words that may belong to anything: "your best foot", "your own toppings". */
const SAYINGS = String.raw`(?:stor(?:y|ies)|experiences?|tips?|advice|memor(?:y|ies)|photos?|pics?|pictures?|videos?|snaps|ideas?|thoughts|opinions?|questions?|suggestions?|recommendations?|recipes?|tricks?|answers?|guess(?:es)?|examples?|feedback|captions?|comments?|predictions?|nominations?|wishes|messages?|creations?|favou?rites?)`;
const BELOW = String.raw`(?:below|here|in (?:the|our) (?:comments?|replies|thread)(?: section)?(?: below)?|on (?:our|the) (?:page|wall|facebook page))`;

/** Words, and what must follow them within a few more: in one expression the two take a tenth of a second to compile. */
interface Phrase {
  readonly head: RegExp;
  /** How many words may stand between. */
  readonly between: number;
  readonly then: RegExp;
}

const phrase = (head: string, between: number, then: string): Phrase => ({ head: new RegExp(head, 'g'), between, then: new RegExp(then, 'y') });

const ANOTHER_WORD = /[\w'-]+ /y;

function follows({ between, then }: Phrase, text: string, from: number): boolean {
  let at = from;
  for (let words = 0; words <= between; words++) {
    then.lastIndex = ANOTHER_WORD.lastIndex = at;
    if (then.test(text)) return true;
    if (!ANOTHER_WORD.test(text)) return false;
    at = ANOTHER_WORD.lastIndex;
  }
  return false;
}

/** Whether a pattern is found where it may stand. */
function found(pattern: RegExp, text: string, isPlace: (start: number, end: number) => boolean): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (isPlace(match.index, pattern.lastIndex)) return true;
    pattern.lastIndex = match.index + 1;
  }
  return false;
}

const isImperative = (text: string, start: number): boolean => BEFORE.test(text.slice(0, start));

/** What it asks for names no object: anything would do. */
const GENERIC = new RegExp(
  [
    String.raw`(?:let|lemme) (?:us|me) know(?: (?:what|how) (?:you|ya|y'all)(?: all| guys)? (?:think|feel)(?: (?:of|about) (?:it|this|that))?)?(?: (?:in|on) (?:the|our) (?:comments?|page|replies)(?: section)?| below| here| on (?:facebook|twitter))*$`,
    String.raw`tell (?:us|me)(?: (?:what|how) you(?: all)? (?:think|feel)(?: (?:of|about) (?:it|this|that))?)?(?: (?:in (?:the|our) (?:comments?|replies)(?: section)?|below|here))*$`,
    String.raw`(?:leave|drop|add|post|write|give|make) (?:us |me )?(?:a |your |us a |some )?comments?(?: (?:below|here|in the comments?|and|on (?:this|the) post|on what you think))*$`,
    String.raw`share your (?:thoughts|views?|opinions?|comments?|feedback)(?: (?:with us|${BELOW}|too))*$`,
  ].join('|'),
  'g',
);
const GENERIC_CLAUSE = new RegExp(
  String.raw`(?:^|[.!?,;:–—]\s+|\bplease\s+)` + String.raw`(?:comment|comments?|reply|sound off|weigh in|discuss|let's (?:talk|discuss)|chime in|join the (?:conversation|discussion|debate)|have your say)(?: (?:${BELOW}|on (?:this|the) (?:post|story)|with (?:us|me)|now))*$`,
);

const INVITATIONS = new RegExp(
  [
    String.raw`(?:tell|show|teach) (?:us|me|each other)\b(?! (?:if|whether) (?:you )?(?:need|want|are coming|can)| that\b| the (?:way|money)\b)`,
    String.raw`(?:let|lemme) (?:us|me) (?:know|hear|see) (?:(?:in (?:the|our) comments?|below|here|about|on) )*(?:what|how|why|when|where|which|who|your|about|of)\b`,
    String.raw`(?:let's hear|let's see|hit us with|give us|send us|send me|send in) (?:your|ur|one of your|some of your|yours)\b`,
    String.raw`(?:name|describe|suggest|nominate|recommend) (?!your (?:own )?price)(?:your|ur|one|a|an|the|two|three|five|\d+|someone|something)\b(?=.*\b(?:you|your|you'd|you've|you're|us|below|comments?)\b)`,
    String.raw`(?:name|describe|suggest|nominate|recommend) (?:your (?!(?:own )?price)|a (?:tip|memory|book|place|song|film|story|photo)\b)`,
    String.raw`(?:comment|reply|answer|respond|write in|tweet us|message us|write to us|join in)(?: (?:below|here|back|in the comments?))* (?:with|and tell|to tell|and let|and share|telling)\b`,
    String.raw`ask (?:us|me|away)\b(?! (?:for|to|at|about (?:our|the) (?:price|offer|discount))\b)`,
    String.raw`(?:ask|send) (?:him|her|them|(?:our|the) (?:[\w'-]+ ){0,2}[\w'-]+|us|me|in)? ?(?:anything|your (?:[\w'-]+ ){0,2}(?:questions?|photos?|pictures?|stories|story|tips|ideas|feedback|memories|thoughts|suggestions|recipes)|(?:a|any) questions?)\b`,
    String.raw`ask your question`,
    String.raw`(?:finish|complete) (?:the|this) (?:sentence|story|line|rhyme)`,
    String.raw`fill in the blanks?`,
    String.raw`(?:help us )?caption (?:this|it)`,
    String.raw`help us (?:choose|decide|name|find a name for)\b`,
    String.raw`(?:write|give us|suggest|leave) (?:a|your|your own|the best) caption`,
    String.raw`let's (?:talk|chat) about\b`,
  ].join('|'),
  'g',
);
/** What people who ask for help ask for. */
const HELP = String.raw`(?:help|advice|suggestions?|tips?|ideas|input|recommendations?|pointers?|guidance|insights?|opinions|thoughts|feedback)`;
const INVITING = new RegExp(
  [
    String.raw`\b(?:any|all|some|your) (?:and all |other |kind of |sort of )?${HELP}(?:,? (?:and|or|&) (?:\w+ ){0,2}\w+)? (?:(?:you|anyone|people|folks) \w+ (?:\w+ )?)?(?:(?:would|will) be|is|are) (?:(?:very|much|so|greatly|really|truly|always|most|highly) ){0,2}(?:appreciated|welcome|helpful)\b`,
    String.raw`\bif (?:anyone|anybody|someone|somebody|any of you|you)(?: here| guys| all)? (?:has|have|knows?|can|could) (?:any|some|a|share|suggest|recommend|help|point|tell)\b.*\b(?:great|appreciated?|helpful|grateful|awesome|wonderful)\b`,
    // "If you know one, please share", but not "if you know anyone who moves, share this".
    String.raw`\bif (?:anyone|anybody|someone|somebody|any of you|you)(?:'ve| here| guys| all)?\b(?:(?!\b(?:i|we)\b).)*\b(?:knows?|ha(?:ve|s)|got|finds?|found|seen|tried)\b(?:(?!\b(?:i|we)\b).)*\bshare(?: (?:it|them|yours|here|below))*$|\bshare if (?:anyone|you)(?:'ve)? (?:has|have|knows?|got|found?) (?:one|any|some|anything|something)$`,
    String.raw`\b(?:would|'d) (?:really |also )?(?:like|love) to hear from (?:you|anyone|people|readers|parents|members)\b(?! (?:by|before|at|soon))`,
    // "We'd be grateful for pointers", "we would love to have your feedback", "feedback and suggestions are encouraged"
    String.raw`\b(?:we|i)(?:'d| would|'ll| will)? (?:really |also |very much )?(?:love|enjoy|appreciate|welcome|be (?:glad|happy|grateful|thankful)) (?:(?:to (?:have|get|receive)|having|getting|receiving|hearing|reading|for) )?(?:more |all |any |some )?(?:your |about it\b|about them\b|from you\b)?(?:$|${HELP}\b|(?<=about it|about them|from you))`,
    String.raw`\b${HELP}(?:,? (?:and|or|&) ${HELP})*\b[^.!?]{0,60} (?:is|are) (?:very |most |always |warmly )?(?:encouraged|invited)\b`,
    String.raw`\byou can (?:also )?(?:provide|give|leave|send|share) (?:us )?(?:your )?(?:feedback|suggestions|comments|ideas|thoughts)\b`,
    String.raw`\b(?:interested|keen|happy|glad|eager|curious) to hear from you\b(?! (?:by|before|at|soon))`,
    String.raw`^anything helps\b`, String.raw`^(?:so )?ama$`,
    String.raw`\b(?:i|we)(?:'d| would| could)(?: really| also| all)? (?:like|love|use|appreciate|be grateful for) (?:some|any|your|more|a little) (?:[\w-]+ )?${HELP}\b(?! (?:page|line|desk|section|form|button))`,
    String.raw`\b(?:i|we)(?:'m| am|'re| are| was| were)(?: just| really)? (?:hoping|hopeful) (?:that )?(?:someone|somebody|anyone|anybody|some of you|one of you|you(?: \w+)?) (?:here |out there )?(?:can|could|might|may|has|have|knows?|would)\b`,
    String.raw`\b(?:please|do) (?:suggest|recommend) (?:(?:to )?(?:me|us) )?(?:some|any|your|a)\b`,
    String.raw`\b(?:we|i)(?:'d| would)? (?:want|need|welcome|invite|love|value|appreciate|are looking for|'re looking for) (?:to see |to hear |to know )?you to (?:tell|share|send|show)`,
    String.raw`\b(?:looking forward|look forward) to (?:hearing|reading)\b.*\b(?:your|you|from)\b`,
    String.raw`^(?:your turn|over to you|add yours|your thoughts on)`,
    // A list of what they would like to know follows.
    String.raw`^(?:(?:and|so) )?(?:we|i)(?:'d| would) (?:also |really )?(?:love|like) to (?:know|hear|learn)$`,
    String.raw`\b(?:we|i)(?:'re| are|'m| am) looking for (?:[\w'#-]+ ){1,4}(?:who|that) (?:want|would like|are (?:willing|happy|ready)|can) to (?:share|tell|show)\b`,
    // "We'd love to hear how you did it", but not "We'd love to see you on Sunday".
    String.raw`\b(?:we|i)(?:'d| would| do)?(?: really| also| just|'d)? (?:love|like|want|be (?:glad|happy|curious|interested|keen)|are (?:keen|curious|eager|dying|interested)|'re (?:keen|curious|eager|dying|interested)|am (?:keen|curious|eager|dying|interested)|'m (?:keen|curious|eager|dying|interested)|can't wait) (?:for you )?to (?:hear|know|see|read|learn|listen)\b(?! you (?:at|on|there|soon|again|all|tomorrow|in|then|next|this|next)\b)(?! (?:more )?(?:from you )?(?:by|before|at|on|in) (?:monday|tuesday|wednesday|thursday|friday))(?=(?: about)? (?:them|it)\b| how (?:it|they) |.*\b(?:you|your|yours|you've|you'd|you're|people|anyone|everyone else's|others?)\b)`,
    String.raw`\b(?:i|we)(?:'m| am|'re| are)? (?:wonder|wondering)(?: to know| to hear| about)? (?:what|how|why|which|who|where|when|if|whether) (?:of the |else )?(?:[\w'-]+ )?(?:you|your|anyone|any of you)\b`,
    String.raw`\b(?:interested|keen|curious|eager)(?: in| to)? (?:hear(?:ing)?|know(?:ing)?|see(?:ing)?|learn(?:ing)?)? ?(?:about )?(?:what|how|where|which|who|why|if|whether) (?:you|your|others|other people|people|anyone|(?:everyone|everybody)(?:'s)?|folks)\b`,
    String.raw`\b(?:leave|give|share|send|post|welcome|appreciate) (?:us |me |any |some |all )*feedback\b`,
    String.raw`\bhappy to answer (?:any |your |all )*questions\b`,
    String.raw`\b(?:share|tell) .{0,60}\bin the comments?\b`,
    String.raw`\bgot (?:a|any) (?:story|tip|stories|tips|favou?rite|question|questions|photo|photos) (?:to share|of your own|for us|for me)\b`,
    String.raw`^(?:if you have|have you got|have|got) (?:a |any |some )?(?:other |more |your own )?(?:suggestions?|questions?|ideas?|stories|tips|feedback)\b.*\b(?:let us know|tell us|comment|ask|share|send)`,
  ].join('|'),
);

/** Imperatives that ask for something of the readers' own. */
const IMPERATIVES: readonly Phrase[] = [
  phrase(String.raw`(?:submit|upload|leave(?: us)?|drop(?: us)?|add|contribute|list|message us|tweet us) (?:your|ur|one of your|some of your|yours|us your|a|an|one) `, 3, String.raw`${SAYINGS}\b`),
  phrase(String.raw`(?:post|share|swap|write|comment)(?: (?:with )?(?:us|me|below|here))?(?: with)? (?:your|ur|some of your|one of your|a|an|us your|the|any|all your) `, 3, String.raw`${CONTENT}\b`),
];

/** Wishes for something of the readers' own. */
const WISHES: readonly Phrase[] = [
  phrase(String.raw`\b(?:we|i)(?:'d| would)? (?:want|need|welcome|invite|love|value|appreciate|are looking for|'re looking for) (?:to see |to hear |to know )?your `, 2, String.raw`${CONTENT}\b`),
  phrase(String.raw`\blook(?:ing)? forward to your `, 2, String.raw`${CONTENT}\b.*\b(?:your|you|from)\b`),
  phrase(String.raw`(?<!\byou )(?<!\bwould )\bwants? (?:to (?:hear|see|know|read) )?your `, 2, String.raw`(?:${CONTENT})\b`),
];

/** Errands, sign-ups and recommendations of oneself look like invitations and open no conversation. */
const NOT_INVITATIONS =
  /\b(?:let|tell) (?:us|me) (?:know )?(?:if|whether|by|when|how many|about any (?:allergies|requirements)|in advance|before|at|via|asap)\b|\btell me about it$|\b(?:send|give|leave|drop|email|submit|upload|add|put) (?:us|me|in|your) (?:an? )?(?:your )?(?:cv|resume|application|email|e-mail|invoice|payment|donation|details|order|deposit|entry|entries|names?\b(?! for| of)|address|phone|number|card|vote|support|money|manuscript|paper|pull request)|\btell (?:your|a|all your|everyone|the) (?:friends?|family|mates?|neighbou?rs?|world|boss|mum)\b|\bask (?:us|me|at|for|your|the|a) (?:for|at reception|doctor|gp|pharmacist|member|friend|staff|desk|team|front)\b|\bshare (?:this|the post|it|our|widely|far)\b|\blearn more\b|\blist of your\b/;

/** "If anything breaks, let us know" is support; "if you have ideas, let us know" asks for them. */
const CONTENT_OFFERED = /\bif you(?:'ve| have|'d like| would like| want)?\b.*\b(?:ideas?|suggestions?|feedback|stor(?:y|ies)|tips?|thoughts|opinions?|favou?rites?|questions?|memories|experiences?)\b/;
/** What a bare "Comment below" is about: "Have a question about moving?" */
const OFFERS = new RegExp(String.raw`^(?:do you |have you |you )?(?:have|got|ever had)\b.*\b${CONTENT}\b.*\?`);

/** Something of this stands in every invitation: only sentences that hold it meet the patterns. Its words are in cue-words.ts. */
export const INVITATION_CUES = [
  String.raw`\b(?:let us|let me|lemme|let's (?:hear|see|talk|chat|discuss)|tell (?:us|me)|(?:show|teach) (?:us|me|each)|comments?|reply|sound off|weigh in|discuss|chime in|join (?:the|in)|your say|hit us|give us|submit|upload|(?:answer|respond) (?:with|and|to tell|to let|below|here|back|in)|(?:tweet|message) us)\b`,
  String.raw`\bshare (?:your|ur|some|one|a|an|us|the|with|below|here|any|all your)\b`,
  String.raw`\b(?:post|swap|write|leave|drop|add|contribute|name|describe|suggest|nominate|list|recommend) (?:us |with |me |below |here |in )*(?:your|ur|yours|some|one|a|an|us|the|two|three|five|\d+|to us|in|any)\b`,
  String.raw`\b(?:ask|send) (?:us|me|him|her|them|our|the|your|away|in)\b`, String.raw`\b(?:finish|complete) th`, String.raw`\b(?:fill in|caption|help us|your turn|over to you|your thoughts)`,
  String.raw`\b(?:love|like|want|wants|glad|happy|curious|interested|keen|eager|dying|wait)(?: for you)? to (?:hear|know|see|read|learn|listen)\b`, String.raw`\b(?:want|wants|need|welcome|invite|value|love|looking for) (?:to (?:see|hear|know) )?(?:your|you to)\b`,
  String.raw`\b(?:love|enjoy|appreciate|welcome|glad|happy|grateful|thankful) (?:(?:to (?:have|get|receive)|having|getting|receiving|hearing|reading|for) )?(?:more |all |any |some )?(?:your|about|from|${HELP})\b|\b(?:encouraged|invited|to hear from you)\b|\byou can (?:also )?(?:provide|give|leave|send|share)\b`,
  String.raw`\b${HELP}\b.*\b(?:appreciated|welcome|helpful)\b|\bif (?:any|some|you).*\b(?:great|appreciated?|helpful|grateful|awesome|wonderful)\b|\bif (?:any|some|you)[a-z']*\b.*\bshare\b|\bshare if (?:any|you)|^anything helps|^(?:so )?ama\b|\b(?:hoping|hopeful) |\b(?:like|love|use|appreciate|grateful for) (?:some|any|your|more|a little) |\b(?:suggest|recommend) (?:to |me |us )*(?:some|any|your|a)\b`,
  String.raw`\b(?:wonder|wondering|curious|interested|keen|eager|look forward|looking forward|looking for (?:[\w'#-]+ ){1,4}(?:who|that)|happy to answer|(?:leave|give|share|send|post|welcome|appreciate) (?:us |me |any |some |all )*feedback)\b`,
].join('|');

/** Whether a plain sentence invites an answer without a question, and how open that answer is. */
export function judgeInvitation(sentence: string, before = ''): { readonly kind: Extract<PromptKind, 'invitation' | 'generic'>; readonly confidence: number } | null {
  const text = sentence.replace(/(?:\s*#\S+)+$/, '').replace(/[.!?…"”')\]:\s]+$/, '').replace(/^[\s–—•>*-]+/, '');
  if (NOT_INVITATIONS.test(text)) return null;
  if (found(GENERIC, text, (start) => isImperative(text, start)) || GENERIC_CLAUSE.test(text)) {
    const conditional = /\bif\b/.test(text) || /:\s*$/.test(sentence);
    if (!conditional) return OFFERS.test(before) ? { kind: 'invitation', confidence: 0.75 } : { kind: 'generic', confidence: 0.85 };
    return CONTENT_OFFERED.test(text) ? { kind: 'invitation', confidence: 0.7 } : null;
  }
  return invites(text) ? { kind: 'invitation', confidence: 0.85 } : null;
}

const invites = (text: string): boolean =>
  found(INVITATIONS, text, (start) => isImperative(text, start)) || INVITING.test(text) ||
  IMPERATIVES.some((one) => found(one.head, text, (start, end) => follows(one, text, end) && isImperative(text, start))) ||
  WISHES.some((one) => found(one.head, text, (_, end) => follows(one, text, end)));
