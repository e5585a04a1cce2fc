-- set: Sources
-- entity: Source
-- root: sources
-- grain: one series of one publisher, whatever the vintage of its files
-- description: Where the data comes from, under which licence, and the attribution to keep with it.
-- sensitive: no
-- versioned: no
-- key: SourceCode
-- needs: macros
-- column: SourceCode  String  : Short code, such as mps_borough.
-- column: SourceName  String  : Name.
-- column: Publisher   String  : Who publishes it.
-- column: PublishedAs String  : Where, and under which name.
-- column: Address     String? : Web address of the publisher's page.
-- column: Licence     String  : Licence.
-- column: Attribution String  : The line to keep with any copy.
-- column: Frequency   String  : How often it comes.
-- column: Caveat      String? : What a reader must know.

CREATE TABLE dim_source AS
SELECT
    (row_number() OVER ())::INTEGER AS source_key,
    source_code, source_name, publisher, published_as, address, licence, attribution, frequency, caveat
FROM seed_csv('reference/sources.csv');
