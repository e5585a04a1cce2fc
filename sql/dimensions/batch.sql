-- set: Batches
-- entity: Batch
-- root: batches
-- grain: one file that was loaded
-- description: The files behind the data, with what was read from them and whether they are in use. Sensitive returns are not among
--   them: how many cases a partner sent is itself to be protected.
-- sensitive: no
-- versioned: no
-- key: BatchId
-- needs: facts
-- column: BatchId        Int32   : Number of the batch.
-- column: SourceCode     String  : Series that it belongs to.
-- column: Layout         String  : Layout that the file was recognised as.
-- column: FileName       String  : Name of the file.
-- column: Sha256         String  : Fingerprint of its bytes.
-- column: Bytes          Int64   : Its size.
-- column: RowsRead       Int64   : Data rows in the file.
-- column: RowsStaged     Int64   : Cells kept from them.
-- column: RowsRejected   Int64   : Rows refused, each with its reason.
-- column: FirstMonth     Date?   : First month that it holds.
-- column: LastMonth      Date?   : Last month that it holds.
-- column: Issued         Date    : Day of issue.
-- column: IssuedInferred Boolean : Whether the day of issue is inferred from the last month.
-- column: LoadedAt       DateTimeOffset : When it was loaded, UTC.
-- column: LoaderVersion  String? : Version of this code that read it, with its commit; null for files loaded before it was kept.
-- column: State          String  : current, superseded (nothing of it is current any more), held or withdrawn.
-- column: Reason         String? : Why it is held or withdrawn.
-- column: Synthetic      Boolean : Whether it is sample data.

CREATE TABLE dim_batch AS
SELECT
    b.batch_id, b.source_code, b.layout, b.file_name, b.sha256, b.bytes, b.rows_read, b.rows_staged, b.rows_rejected,
    b.first_month, b.last_month, b.issued, b.issued_inferred, b.loaded_at, b.loader_version,
    CASE
        WHEN b.state = 'current' AND b.batch_id NOT IN (FROM batch_served) THEN 'superseded'
        ELSE b.state
    END AS state,
    b.reason, b.synthetic
FROM ledger.batch AS b
WHERE NOT b.sensitive
ORDER BY b.batch_id;
