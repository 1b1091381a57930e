/** The page to send a reader to for a claim: the one that the claim's id is named after, or else the first that shows it. */
export function findHome<Page extends { readonly id: string }>(
  claim: string,
  pagesThatShowIt: readonly Page[],
): Page | undefined {
  return pagesThatShowIt.find(({ id }) => claim.startsWith(`${id}.`)) ?? pagesThatShowIt[0]
}
