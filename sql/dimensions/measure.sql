-- set: Measures
-- entity: MeasureDefinition
-- root: measures
-- grain: one measure of one fact
-- description: What the numbers mean: one row for each file in sql/measures.
-- sensitive: no
-- versioned: no
-- key: Fact, Measure
-- column: Fact              String  : Stem of the fact that it is computed from.
-- column: Measure           String  : Name, unique within the fact.
-- column: Label             String  : Short text for tables and charts.
-- column: Description       String  : What is counted or computed.
-- column: Unit              String  : Unit of the value.
-- column: Multiplier        Decimal : What a ratio is multiplied by; 1 for counts.
-- column: AdditiveOver      String  : Dimensions over which parts sum to the whole.
-- column: Polarity          String  : lower_is_better, higher_is_better or none.
-- column: Levels            String  : Area types at which it may be shown.
-- column: DefinitionVersion String  : Version of the definition.
-- column: Source            String  : Who publishes what it is computed from.
-- column: Caveats           String? : What a reader must know.
-- column: Breaks            String? : Days from which values are not comparable with those before.

CREATE TABLE dim_measure AS
SELECT * FROM measure_header ORDER BY fact, measure;
