/**
 * Which places a text speaks of, and which of them is its own area: the one given, named in the headline, or named most
 * as a subject.
 */
import { type AreaMention, type HomeArea, KnownAreas } from "./areas.ts";
import { findPlaces, type Place, placeAt } from "./gazetteer.ts";
import { namedHome } from "./headline-home.ts";
import { fullPlaceNames, scan } from "./scan.ts";
import type { Line } from "./sentences.ts";

/** How much of a text is asked for names. */
const sample = 100_000;

/** The places whose short forms the text may use: those it names in full, those of its headline, and what lies above them. */
export function knownAreas(text: string, titles: string, given: string | undefined): KnownAreas {
  const named = [...placesIn(titles), ...placesIn(given ?? "")];
  for (const { place } of fullPlaceNames(text.slice(0, sample)).values())
    if (place) named.push(...place.places);
  return new KnownAreas(named);
}

interface Vote {
  name: string;
  place: Place | undefined;
  score: number;
  /** How often the text below the headline names it. */
  body: number;
}

/** The report's own area. `areas` are the mentions of the text, `titleEnd` is where its headline ends. */
export function homeArea(
  text: string,
  areas: AreaMention[],
  titleEnd: number,
  known: KnownAreas,
  given: { title?: string | undefined; publisher?: string | undefined; area?: string | undefined },
): HomeArea {
  const votes = new Map<string, Vote>();
  count(votes, text, areas, (at) => (at < titleEnd ? 25 : at < titleEnd + 400 ? 2 : 1));
  if (given.title) count(votes, given.title, mentionsIn(given.title, known), () => 25);
  if (given.publisher) count(votes, given.publisher, mentionsIn(given.publisher, known), () => 3);
  // A name that only the headline has is rather a phrase of it.
  for (const entry of votes.values()) if (entry.place === undefined && entry.body === 0) entry.score *= 0.3;
  const ranked = [...votes.values()].sort((a, b) => b.score - a.score);
  const named = given.area ? undefined : namedHome(text, titleEnd, given.title);
  // A place that no gazetteer lists; what lies around it is not known either.
  if (named && findPlaces(named).length === 0 && !inHeadline(ranked[0], text.slice(0, titleEnd)))
    return { name: named, place: undefined, within: undefined };
  const best = given.area ? { name: given.area, place: findPlaces(given.area)[0] } : ranked[0];
  const around = ranked.find((entry) => entry.place && entry.place.level > 0)?.place;
  const within = best?.place ?? placesIn(best?.name ?? "")[0] ?? around;
  return { name: best?.name ?? "", place: best?.place, within };
}

/** Whether a place of the gazetteer stands in the headline. */
const inHeadline = (vote: Vote | undefined, headline: string): boolean =>
  vote?.place !== undefined && vote.place.level > 0 && headline.includes(vote.name);

const mentionsIn = (words: string, known: KnownAreas): AreaMention[] => {
  const line: Line = { start: 0, end: words.length, heading: true };
  return scan(words, [line], known).areas;
};

/** Provinces are mentioned more than they are meant, districts the other way round. */
const levelWeights = [0.3, 0.8, 1];

function count(
  votes: Map<string, Vote>,
  text: string,
  areas: AreaMention[],
  weight: (at: number) => number,
): void {
  let chain: AreaMention | undefined;
  let chainSubject = 1;
  for (const mention of areas) {
    if (mention.start > sample) break;
    if (mention.kind === "self") continue;
    const before = text[mention.start - 1] ?? "\n";
    // 青岛市即墨区: the lower one is meant, and stands where the upper one stands.
    const chained =
      chain?.end === mention.start && chain.place !== undefined && mention.place?.parent === chain.place;
    const subject = chained ? chainSubject * 1.2 : /[\n，。；：:、” ]/.test(before) ? 1.5 : 0.6;
    chain = mention;
    chainSubject = subject;
    const place = mention.kind === "place" ? mention.place : undefined;
    const score = weight(mention.start) * subject * (levelWeights[place?.level ?? 2] ?? 1);
    const entry = votes.get(mention.name);
    const body = score < 5 ? 1 : 0;
    if (entry) {
      entry.score += score;
      entry.body += body;
    } else votes.set(mention.name, { name: mention.name, place, score, body });
  }
}

/** Places that a headline names, in full or short, so that their short forms are trusted in the text. */
function placesIn(words: string): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = placeAt(words, at);
    if (!match) continue;
    if (!match.everyday) found.push(...[...match.places].sort((a, b) => a.level - b.level).slice(0, 1));
    at = match.end - 1;
  }
  return found;
}
