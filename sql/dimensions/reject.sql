-- set: Rejects
-- entity: Reject
-- root: rejects
-- grain: one fault of one row of a file that was refused
-- description: Rows that could not be read, each with its reason; closed ones have been mended and are part of their batch now.
-- sensitive: no
-- versioned: no
-- key: RejectKey
-- needs: batch
-- navigation: Batch -> batch on batch_id
-- column: RejectKey  Int32   : Number of the fault in this snapshot.
-- column: BatchId    Int32   : Batch that the row belongs to.
-- column: FileName   String  : Name of the file.
-- column: Line       Int32   : Line of the file, row of the sheet or number of the JSON element.
-- column: ColumnName String? : Column at fault, as in the file; null where the whole row is.
-- column: Value      String? : Value at fault.
-- column: Code       String  : Which rule.
-- column: Reason     String  : The rule in words, with the remedy.
-- column: Closed     DateTimeOffset? : When a mended version of the row was taken in, UTC; null while it is open.

CREATE TABLE dim_reject AS
SELECT
    (row_number() OVER (ORDER BY r.batch_id, r.line, r.column_name, r.code, r.value))::INTEGER AS reject_key,
    r.batch_id, r.file_name, r.line, r.column_name, r.value, r.code, r.reason,
    k.closed_at AS closed
FROM ledger.reject AS r
JOIN ledger.batch AS b ON b.batch_id = r.batch_id AND NOT b.sensitive
LEFT JOIN ledger.rejected_record AS k ON k.batch_id = r.batch_id AND k.line = r.line
ORDER BY reject_key;
