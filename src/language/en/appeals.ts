import type { BaitKind } from '../../model/prompt.ts';

/** Appeals that Meta names as no bait: a missing person, help, blood, money for a cause, a safety warning. */
const CAUSE = /\b(?:missing (?:person|since|child|girl|boy|man|woman|dog|cat|teen\w*|from)|last seen|have you seen|amber alert|lost (?:dog|cat|pet)|police (?:are|hunt|appeal|seek|need)|blood (?:donors?|type|drive|bank)|donor|donat\w+|fundrais\w+|raise money|charity|appeal|search for|help (?:us )?(?:find|catch|identify|locate|trace)|identify (?:this|these)|in need|gofundme|food ?bank|for adoption|adoptable|up for adoption|(?:needs?|find|finds|finding|looking for|without) (?:\w+ ){0,3}?(?:new |forever |foster |loving |good )*homes?\b|homeless|shelters?|volunteers? (?:needed|wanted)|just ?giving|rescue|evacuat\w+|warning|scam alert|be aware|emergency|suspects?|surveillance|wanted (?:man|by|for)|witness(?:es)?|crime ?stoppers|stolen|hit[- ]and[- ]run|alleged(?:ly)?|robbed|robbery|detectives|anyone with information|(?:may|might|could) have (?:seen|witnessed)|saw what happened)\b/;

/** Something that others have to hear of for its own sake: it is passed on to be filled in, signed, applied for or used, not to be counted. */
const NEEDED = /\b(?:surveys?|questionnaires?|petitions?|consultations?|sign-?up (?:sheet|form)|vacanc(?:y|ies)|job (?:ad|advert|offer|opening|post|posting|listing|board)s?|(?:is|are|we're|now|currently) (?:hiring|recruiting|looking to hire)|open (?:position|role)s?|(?:job|grant|bursary|scholarship) applications?|apply (?:by|before|here|for)|call for (?:papers|proposals|speakers|participants|volunteers|entries|submissions|contributions)|(?:speakers|participants|volunteers|contributors|testers|carers|tutors|maintainers) (?:for|to)|help ?lines?|hot ?lines?|support (?:group|line)s?|legal aid|public meeting|polling station|register to vote|outages?|road closures?|recalls?|vaccin\w+|screening|free (?:meals|lunches|food|school meals))\b/;
/** Said of those whom a thing concerns; "anyone who needs this" and "who would love it" are said of everybody. */
const CONCERNED = /\b(?:with|to|tag|tell|if you know)\s+(?:any(?:one|body)(?: else)?|those|people|others|families|parents|students|teachers|residents|tenants|neighbou?rs|colleagues|friends|someone|somebody)(?: (?:you know|near you|near there|in your \w+|on your \w+))?\s+(?:who|that|whose)\s+(?:may|might|could|lives?|works?|uses?|is|are|was|were|has|have|had|cannot|can't|lost|needs? (?:help|advice|support|work|somewhere|a (?:job|bed|room|home|place|lift|meal)))\b(?!\s+(?:also\s+)?(?:love|like|enjoy|relate|agree|laugh|smile)|\s+(?:obsessed|into|crazy|mad|guilty|always|like this|this))/;
/** "Share if you agree" asks for agreement, whatever else the text is about. */
const ON_CONDITION = /\bif\s+(?:you|u|your|you're|you've)\b(?!\s+know\s+(?:any(?:one|body)|some(?:one|body)|people|a\s))/;
const PASSES_ON = /\b(?:share|sharing|re-?post|re-?tweet|rt|spread)/;

/** Whether the whole text, in lower case, is such an appeal. */
export const isAppeal = (lower: string): boolean => CAUSE.test(lower);

/** Whether what a sentence, in lower case, asks for may be to pass something on for the sake of others. */
export const mayAppeal = (kind: BaitKind, sentence: string): boolean => kind === 'share' || kind === 'tag' || (kind === 'react' && PASSES_ON.test(sentence));

/** Whether something is passed on to those who need it: `asked` is what asks for it, `near` its sentence and the one before. In lower case. */
export const isForThoseInNeed = (asked: string, near: string): boolean => CONCERNED.test(asked) || (NEEDED.test(near) && !ON_CONDITION.test(asked));
