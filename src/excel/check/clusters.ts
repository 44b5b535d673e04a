/** Cells of one column that are close to each other: read and written as one range. */
export interface Cluster<Entry> {
  readonly sheet: string;
  readonly letters: string;
  /** 1-based sheet row */
  readonly first: number;
  last: number;
  readonly entries: { readonly row: number; readonly entry: Entry }[];
}

/** The maximum gap in rows between two cells of a cluster: including them is cheaper than another range. */
const MAX_GAP_ROWS = 40;
/** The maximum number of rows of a cluster. */
const MAX_CLUSTER_ROWS = 2_000;

/** Groups cells that are close to each other in one column of one sheet. */
export function clustersOf<Entry extends { readonly sheet: string; readonly address: string }>(
  entries: readonly Entry[],
): readonly Cluster<Entry>[] {
  const placed = entries.flatMap((entry) => {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(entry.address) ?? [];
    return letters === undefined || row === undefined ? [] : [{ entry, letters, row: Number(row) }];
  });
  placed.sort((one, other) => one.row - other.row);
  const openClusters = new Map<string, Cluster<Entry>>();
  const clusters: Cluster<Entry>[] = [];
  for (const { entry, letters, row } of placed) {
    const key = `${letters} ${entry.sheet}`;
    const last = openClusters.get(key);
    if (last && row - last.last <= MAX_GAP_ROWS && row - last.first < MAX_CLUSTER_ROWS) {
      last.last = row;
      last.entries.push({ row, entry });
      continue;
    }
    const cluster = { sheet: entry.sheet, letters, first: row, last: row, entries: [{ row, entry }] };
    openClusters.set(key, cluster);
    clusters.push(cluster);
  }
  return clusters;
}

/** Clusters in batches of limited size, each for one request. */
export function batchesOf<Entry>(clusters: readonly Cluster<Entry>[]): readonly Cluster<Entry>[][] {
  const batches: Cluster<Entry>[][] = [];
  let cells = 0;
  for (const cluster of clusters) {
    const size = cluster.last - cluster.first + 1;
    const batch = batches.at(-1);
    if (batch && batch.length < MAX_RANGES && cells + size <= MAX_CELLS) {
      batch.push(cluster);
      cells += size;
    } else {
      batches.push([cluster]);
      cells = size;
    }
  }
  return batches;
}

/** The size of a batch, far below 4 MB even with the longest texts. */
const MAX_RANGES = 600;
const MAX_CELLS = 4_000;
