/** Ids of codelists are words: from the English name, else the code, else a number behind the kind. */

/** A word that is not in `taken`: `xihu-district`, `330106`, `area-3`. */
export function freeSlug(
  kind: string,
  candidates: readonly (string | null | undefined)[],
  taken: ReadonlySet<string>,
): string {
  const words = candidates
    .map((words) =>
      (words ?? "")
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-"),
    )
    .map((slug) => slug.replace(/^-+|-+$/g, "").slice(0, 60));
  const base = words.find((slug) => slug !== "");
  if (base !== undefined && !taken.has(base)) return base;
  for (let number = base === undefined ? 1 : 2; ; number++) {
    const slug = `${base ?? kind}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}
