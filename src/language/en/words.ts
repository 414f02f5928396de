/** The words that make up most of any English text; their share tells that a text is English. */
const COMMON = `a about after again all also always am an and another any are as at away back be because been before being best better both but by
can can't come could day did didn't do does doesn't doing don't done down each even ever every everyone few find first for from get give go going
good got had has have having he help her here hers him his home how i i'd i'll i'm i've if in into is isn't it it's its just keep know last less let
let's like little long look love made make many may me more most much must my need never new next no not now of off on once one only or other our
out over own part people please put ready really right said same see she should show since so some something still such take tell than thank thanks
that that's the their them then there there's these they they're thing things think this those through time to today together too try two under until
up us use very want was wasn't way we we'll we're we've week well were what what's when where which while who who's why will with without won't work
world would year years you you'd you'll you're you've your yours`;

/** Beyond those, words that any post may use and that say nothing about its subject. */
const NO_TOPIC = `able across actually add against ago almost alone along already although among anybody anyone anything around ask asked asking became
become becomes began begin behind below beside besides big bit bring brought call called came cannot certain clear comment comments course different early
easy either else end ending enough especially etc everybody everything everywhere exactly example far feel feeling felt follow found free full fun further
gave general getting given gone great guess guys happen happened happening happy hard hear heard hello hey hi high hope idea ideas important instead
interesting join kind large late later learn least leave left link lot lots main maybe mean means might mind minute minutes miss moment month months morning
nice nobody nothing number often ok okay old ones open others ourselves perhaps person place plenty point possible post posts probably question questions
quick quite rather read reason reasons say saying says second seem seems seen several share shared short side simple small somebody someone sometimes soon
sort start started stay stop story sure talk tell ten themselves thought thoughts thousand three tip tips today tomorrow tonight took top towards true tuesday
turn update using usually via visit wanted weeks welcome whatever whether whole whose within wonder word words wrong yes yesterday yet
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
i'd he's she's it'll they've they'll you'd who'd what're aren't couldn't hadn't hasn't haven't shouldn't wouldn't weren't shan't ain't http https www com
reddit edit lol thing stuff anyway`;

/** Forms of verbs among those words. Forms that name a subject of their own, such as "reading" or "learning", are none of them. */
const NO_TOPIC_FORMS = `asks calls calling comes coming feels finds finding follows following followed gets gives giving goes happens helps helped helping joins joined
joining keeps keeping kept knows knowing known lets letting looks looked looking makes making needs needed needing puts putting seeing seeming seemed
stops stopped stopping takes taking taken telling told thinks thinking tries trying tried turns turned turning uses wants wanting adds added adding
begins beginning`;

const split = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

export const COMMON_WORDS: ReadonlySet<string> = new Set(split(COMMON));
export const NO_TOPIC_WORDS: ReadonlySet<string> = new Set([...split(COMMON), ...split(NO_TOPIC), ...split(NO_TOPIC_FORMS)]);
