/** Names found by words: the rule is shared with the engine. */
export { likeness, matching, type Named, nearest, rank } from "../../shared/search/name-match.ts";
