namespace GraphQl.Tests.Validation;

/// <summary>Documents for every rule, valid and invalid. The reference implementation is asked about the same ones.</summary>
internal static class RuleCases
{
    private const string NoMutations = "release 16 leaves this to execution";
    private const string CustomScalars = "a schema read from its printed form takes any literal for a custom scalar";

    public static IReadOnlyList<RuleCase> Operations { get; } =
    [
        new("", "{ __typename }"),
        new("", "query A { __typename } query B { __typename } fragment A on Query { __typename } query C { ...A }"),
        new("ExecutableDefinitions", "{ __typename } ^type A { b: Int }"),
        new("ExecutableDefinitions ExecutableDefinitions", "^extend type Query { b: Int } { __typename } ^directive @c on FIELD"),
        new("KnownOperationTypes", "^mutation { a }", NoMutations),
        new("KnownOperationTypes", "^subscription S { a }", NoMutations),
        new("UniqueOperationNames", "query ^A { __typename } query B { __typename } query ^A { __typename } query ^A { __typename }"),
        new("LoneAnonymousOperation", "^{ __typename } query A { __typename }"),
        new("LoneAnonymousOperation LoneAnonymousOperation", "^{ __typename } ^query { __typename }"),
    ];

    public static IReadOnlyList<RuleCase> Fields { get; } =
    [
        new("", "{ offence { total { rows count { value status } } __typename } }"),
        new("", "{ find(name: \"a\") { __typename ... on Area { code } ... on Station { open } } }"),
        new("", "{ __schema { types { name } } __type(name: \"A\") { kind } }"),
        new("FieldsOnCorrectType", "{ ^nothing }"),
        new("FieldsOnCorrectType", "{ ^nothing { at all } }"),
        new("FieldsOnCorrectType", "{ offence { total { ^row } } }"),
        new("FieldsOnCorrectType", "{ offence { total { ^rows: row } } }"),
        new("FieldsOnCorrectType", "{ find(name: \"a\") { ^name } }"),
        new("FieldsOnCorrectType", "{ area(code: 1) { code ^population } }"),
        new("FieldsOnCorrectType", "{ offence { ^__schema { types { name } } } }"),
        new("FieldsOnCorrectType", "{ ward(code: 1) { ... on Area { ^borough { code } } } }"),
        new("FieldsOnCorrectType FieldsOnCorrectType", "{ ...F ^a } fragment F on Query { ^b }"),
        new("ScalarLeafs", "{ ^offence }"),
        new("ScalarLeafs", "{ offence { total { rows ^{ value } } } }"),
        new("ScalarLeafs", "{ __typename ^{ name } }"),
        new("ScalarLeafs", "{ offence { total { count { status ^{ name } } } } }"),
        new("ScalarLeafs", "{ ^find(name: \"a\") }"),
        new("ScalarLeafs", "{ matrix(of: 1) ^{ a } }"),
    ];

    public static IReadOnlyList<RuleCase> Merging { get; } =
    [
        new("", "{ a: __typename a: __typename }"),
        new("", "{ offence { total { rows } } offence { total { rows count { value } } } }"),
        new("", "{ matrix(of: [1], scale: 2) matrix(scale: 2, of: [1]) }"),
        new("", "{ choose(one: {between: {from: \"2023-01-01\", to: \"2023-01-02\"}}) choose(one: {between: {to: \"2023-01-02\", from: \"2023-01-01\"}}) }"),
        new("", "query ($a: ID!) { ward(code: $a) { name } ward(code: $a) { code } }"),
        new("", "{ a: __typename @skip(if: true) a: __typename @include(if: true) }"),
        new("", "{ find(name: \"a\") { ... on Ward { x: code } ... on Borough { x: code } } }"),
        new("", "{ find(name: \"a\") { ... on Ward { x: name } ... on Station { x: name } } }"),
        new("", "{ find(name: \"a\") { ... on Ward { t: twin { code } } ... on Borough { t: twin { code } } } }"),
        new("", "{ find(name: \"a\") { ... on Ward { t: twin { x: name } } ... on Borough { u: wards { x: code } } } }"),
        new("OverlappingFieldsCanBeMerged", "{ offence { ^a: total { rows } ^a: facts { month } } }"),
        new("OverlappingFieldsCanBeMerged", "{ ward(code: 1) { ^x: name ^x: code } }"),
        new("OverlappingFieldsCanBeMerged", "{ ^ward(code: 1) { name } ^ward(code: 2) { name } }"),
        new("OverlappingFieldsCanBeMerged", "{ ^matrix(of: 1) ^matrix }"),
        new("OverlappingFieldsCanBeMerged", "{ ^matrix(scale: 1) ^matrix(scale: 1.0) }"),
        new("OverlappingFieldsCanBeMerged", "{ ^ward(code: \"a\") { name } ^ward(code: \"\"\"a\"\"\") { name } }"),
        new("OverlappingFieldsCanBeMerged", "query ($a: ID!, $b: ID!) { ^ward(code: $a) { name } ^ward(code: $b) { name } }"),
        new("OverlappingFieldsCanBeMerged", "{ ...A ...B } fragment A on Query { ^x: matrix(of: 1) } fragment B on Query { ^x: matrix(of: 2) }"),
        new("OverlappingFieldsCanBeMerged", "{ offence { ...A } offence { total { ^x: rows } } } fragment A on OffenceCube { total { ^x: count { value } } }"),
        new("OverlappingFieldsCanBeMerged", "{ offence { total { count { ^x: value } } } ... { offence { total { count { ^x: status } } } } }"),
        new("OverlappingFieldsCanBeMerged", "{ find(name: \"a\") { ... on Ward { ^x: name } ... on Borough { ^x: name } } }"),
        new("OverlappingFieldsCanBeMerged", "{ find(name: \"a\") { ... on Ward { ^x: population } ... on Borough { ^x: population } } }"),
        new("OverlappingFieldsCanBeMerged", "{ find(name: \"a\") { ... on Ward { ^x: twin { code } } ... on Borough { ^x: wards { code } } } }"),
        new("OverlappingFieldsCanBeMerged", "{ find(name: \"a\") { ... on Ward { t: twin { ^x: population } } ... on Borough { t: twin { ^x: code } } } }"),
        new("OverlappingFieldsCanBeMerged", "{ find(name: \"a\") { ... on Ward { ^x: code } ... on Borough { ^x: __typename } } }", "release 16 does not know the type of __typename"),
        new("OverlappingFieldsCanBeMerged", "{ area(code: 1) { ^x: name ... on Ward { ^x: code } } }"),
        new("OverlappingFieldsCanBeMerged", "{ ward(code: 1) { twin { twin { twin { ^x: name } } } twin { twin { twin { ^x: code } } } } }"),
    ];

    public static IReadOnlyList<RuleCase> Fragments { get; } =
    [
        new("", "{ ...A } fragment A on Query { ...B } fragment B on Query { __typename }"),
        new("", "{ ward(code: 1) { ...A ... on Area { code } ... on Ward { name } ... @include(if: true) { code } } } fragment A on Area { ... on Place { __typename } }"),
        new("", "{ find(name: \"a\") { ... on Ward { code } ... on Place { __typename } } }"),
        new("KnownTypeNames", "{ ... on ^Nothing { a } }"),
        new("KnownTypeNames", "{ ...A } fragment A on ^Nothing { a { b } }"),
        new("KnownTypeNames KnownTypeNames", "query ($a: ^Nothing, $b: [^Nought!]!) { matrix(of: $a, scale: $b) }"),
        new("FragmentsOnCompositeTypes", "{ ... on ^Int { a } }"),
        new("FragmentsOnCompositeTypes", "{ ...A } fragment A on ^Status { a }"),
        new("FragmentsOnCompositeTypes", "{ ...A } fragment A on ^OffenceWhere { areaCode }"),
        new("UniqueFragmentNames", "{ ...A } fragment ^A on Query { __typename } fragment ^A on Query { __typename }"),
        new("KnownFragmentNames", "{ ...^A }"),
        new("KnownFragmentNames", "{ ...A } fragment A on Query { ... { ...^B } }"),
        new("NoUnusedFragments", "{ __typename } ^fragment A on Query { __typename }"),
        new("NoUnusedFragments NoUnusedFragments", "{ __typename } ^fragment A on Query { ...B } ^fragment B on Query { __typename }"),
        new("PossibleFragmentSpreads", "{ ward(code: 1) { ^... on Borough { code } } }"),
        new("PossibleFragmentSpreads", "{ offence { ^...A } } fragment A on Ward { code }"),
        new("PossibleFragmentSpreads", "{ area(code: 1) { ^... on Station { name } } }"),
        new("PossibleFragmentSpreads", "{ ^... on Area { code } }"),
        new("PossibleFragmentSpreads", "{ offence { ^... on Place { __typename } } }"),
        new("NoFragmentCycles", "{ ...A } fragment A on Query { ^...A }"),
        new("NoFragmentCycles", "{ ...A } fragment A on Query { ^...B } fragment B on Query { ^...A }"),
        new("NoFragmentCycles", "{ ...A } fragment A on Query { __typename ... { ^...B } } fragment B on Query { ... on Query { ^...C } } fragment C on Query { ^...A }"),
        new("NoFragmentCycles", "{ ward(code: 1) { ...A } } fragment A on Ward { code twin { ^...A } }"),
        new("NoFragmentCycles NoFragmentCycles", "{ ...A } fragment A on Query { ^...B } fragment B on Query { ^...B ^...A }"),
        new("NoFragmentCycles", "{ ...X } fragment X on Query { ...A } fragment A on Query { ^...B } fragment B on Query { ^...A }"),
    ];

    public static IReadOnlyList<RuleCase> Variables { get; } =
    [
        new("", "query ($a: ID!) { ward(code: $a) { code } }"),
        new("", "query A($a: ID!) { ...F } query B($a: ID!) { ...F } fragment F on Query { ward(code: $a) { code } }"),
        new("", "query ($a: Boolean = true) { __typename @skip(if: $a) }"),
        new("", "query ($a: Int) { offence { facts(first: $a) { month } } }"),
        new("", "query ($a: Float) { matrix(scale: $a) }"),
        new("", "query ($a: [[Int!]!]!) { matrix(of: $a) }"),
        new("", "query ($a: [Int]) { matrix(of: [$a]) }"),
        new("", "query ($a: Int!) { choose(one: {year: $a}) }"),
        new("", "query ($a: OffenceWhere, $b: AreaType = BCU) { offence(where: {and: [{areaType: $b}], not: $a}) { total { rows } } }"),
        new("UniqueVariableNames", "query ($^a: Int, $^a: Int) { matrix(of: [[$a]]) }"),
        new("VariablesAreInputTypes", "query ($a: ^Ward) { matrix(of: $a) }"),
        new("VariablesAreInputTypes", "query ($a: ^[Place!]) { find(name: $a) { __typename } }"),
        new("NoUndefinedVariables", "^{ ward(code: ^$a) { code } }"),
        new("NoUndefinedVariables", "^query Q($b: ID!) { ward(code: ^$a) { code } w: ward(code: $b) { name } }"),
        new("NoUndefinedVariables", "query A($a: ID!) { ...F } ^query B { ...F } fragment F on Query { ...G } fragment G on Query { ward(code: ^$a) { code } }"),
        new("NoUndefinedVariables", "^{ offence(where: {and: [{not: {count: {eq: ^$a}}}]}) { total { rows } } }"),
        new("NoUndefinedVariables", "^{ __typename @include(if: ^$a) }"),
        new("NoUnusedVariables", "query (^$a: Int) { __typename }"),
        new("NoUnusedVariables", "query A($a: ID!) { ...F } query B($a: ID!, ^$b: Int) { ...F } fragment F on Query { ward(code: $a) { code } }"),
        new("VariablesInAllowedPosition", "query (^$a: ID) { ward(code: ^$a) { code } }"),
        new("VariablesInAllowedPosition", "query (^$a: String!) { ward(code: ^$a) { code } }"),
        new("VariablesInAllowedPosition", "query (^$a: Int) { matrix(of: ^$a) }"),
        new("VariablesInAllowedPosition", "query (^$a: [Int]) { matrix(of: ^$a) }"),
        new("VariablesInAllowedPosition", "query (^$a: [Int]) { matrix(of: [[^$a]]) }"),
        new("VariablesInAllowedPosition", "query (^$a: ID = null) { ward(code: ^$a) { code } }"),
        new("VariablesInAllowedPosition", "query (^$a: [AreaType]) { find(name: \"a\", kinds: ^$a) { __typename } }"),
        new("VariablesInAllowedPosition", "query (^$a: Boolean) { __typename @skip(if: ^$a) }"),
        new("VariablesInAllowedPosition", "query (^$a: ID) { ...F } fragment F on Query { ward(code: ^$a) { code } }"),
        new("VariablesInAllowedPosition", "query (^$a: Int) { choose(many: {year: ^$a}, one: {year: 1}) }"),
        new("VariablesInAllowedPosition", "query (^$a: Int) { choose(one: {year: ^$a}) }"),
        new("VariablesInAllowedPosition", "query (^$a: Int = 5) { offence(period: {year: ^$a}) { total { rows } } }"),
        new("VariablesInAllowedPosition", "query (^$a: Date) { choose(one: {between: {from: ^$a, to: \"2023-01-01\"}}) }"),
    ];

    public static IReadOnlyList<RuleCase> Directives { get; } =
    [
        new("", "query @client { a: __typename @skip(if: false) @include(if: true) @client(tag: \"x\") ... @include(if: true) { __typename } }"),
        new("", "{ __typename @note(text: \"a\") @note(text: \"b\") ...F @skip(if: true) } fragment F on Query @note(text: \"c\") { __typename }"),
        new("", "query ($a: Int @client) { matrix(of: [[$a]]) }"),
        new("KnownDirectives", "{ __typename ^@nothing }"),
        new("KnownDirectives", "query ^@skip(if: true) { __typename }"),
        new("KnownDirectives", "{ ...F ^@client } fragment F on Query { __typename }"),
        new("KnownDirectives", "{ ... ^@note(text: \"a\") { __typename } }"),
        new("KnownDirectives", "{ __typename ^@deprecated }"),
        new("KnownDirectives", "{ ...F } fragment F on Query ^@include(if: true) { __typename }"),
        new("KnownDirectives", "query ($a: Int ^@include(if: true)) { matrix(of: [[$a]]) }"),
        new("UniqueDirectivesPerLocation", "{ __typename @^skip(if: true) @^skip(if: true) }"),
        new("UniqueDirectivesPerLocation", "query @^client @^client { __typename }"),
        new("KnownArgumentNames", "{ __typename @skip(if: true, ^unless: false) }"),
        new("ProvidedRequiredArguments", "{ __typename ^@include }"),
        new("ProvidedRequiredArguments", "{ __typename ^@note }"),
        new("ValuesOfCorrectType", "{ __typename @skip(if: ^\"yes\") }"),
        new("ValuesOfCorrectType", "{ __typename @client(level: ^null) }"),
    ];

    public static IReadOnlyList<RuleCase> Arguments { get; } =
    [
        new("", "{ offence(period: {year: 2023}, where: {}) { groups(by: [WARD], first: 3) { key { month } } } }"),
        new("", "{ matrix ward(code: 1) { code } }"),
        new("KnownArgumentNames", "{ offence(^when: 1) { total { rows } } }"),
        new("KnownArgumentNames", "{ __type(name: \"A\", ^of: 1) { name } }"),
        new("KnownArgumentNames KnownArgumentNames", "{ offence { total { rows(^a: 1) count(^b: {}) { value } } } }"),
        new("UniqueArgumentNames", "{ matrix(^of: 1, ^of: 1) }"),
        new("ProvidedRequiredArguments", "{ ^ward { code } }"),
        new("ProvidedRequiredArguments", "{ offence { ^groups { key { month } } } }"),
        new("ProvidedRequiredArguments", "{ ^__type { name } }"),
        new("ProvidedRequiredArguments", "{ offence { total { count { ^change } } } }"),
    ];

    public static IReadOnlyList<RuleCase> Values { get; } =
    [
        new("", "{ matrix(of: [[1, 2], [3]]) }"),
        new("", "{ matrix(of: [1, 2]) }"),
        new("", "{ matrix(of: 1, scale: 1) }"),
        new("", "{ matrix(of: null) }"),
        new("", "{ ward(code: 12345678901234567890) { code } }"),
        new("", "{ offence(where: {areaCode: {in: \"E05\"}, areaType: BCU, month: {between: [\"2023-01-01\"]}, count: {ge: 9223372036854775807}}) { total { rows } } }"),
        new("", "{ offence(where: {and: {not: {}}, not: null}) { total { rows } } }"),
        new("", "{ choose(one: {between: {from: \"2023-01-01\", to: \"2023-01-02\"}}, many: [{year: 1}, {month: \"2023-01\"}]) }"),
        new("", "query ($a: OffenceWhere = {areaType: WARD}, $b: [[Int]] = [1]) { offence(where: $a) { total { rows } } matrix(of: $b) }"),
        new("ValuesOfCorrectType", "{ matrix(of: ^\"1\") }"),
        new("ValuesOfCorrectType", "{ matrix(of: ^1.0) }"),
        new("ValuesOfCorrectType", "{ matrix(of: ^2147483648) }"),
        new("ValuesOfCorrectType", "{ matrix(of: ^true) }"),
        new("ValuesOfCorrectType", "{ matrix(of: ^A) }"),
        new("ValuesOfCorrectType", "{ matrix(of: ^{a: 1}) }"),
        new("ValuesOfCorrectType", "{ matrix(of: [[^[1]]]) }"),
        new("ValuesOfCorrectType ValuesOfCorrectType", "{ matrix(of: [[1, ^\"a\"], ^\"b\"]) }"),
        new("ValuesOfCorrectType", "{ matrix(scale: ^\"1\") }"),
        new("ValuesOfCorrectType", "{ matrix(scale: ^null) }"),
        new("ValuesOfCorrectType", "{ matrix(scale: ^1e999) }", "release 16 takes numbers that are not finite"),
        new("ValuesOfCorrectType", "{ ward(code: ^1.5) { code } }"),
        new("ValuesOfCorrectType", "{ ward(code: ^null) { code } }"),
        new("ValuesOfCorrectType", "{ find(name: ^1) { __typename } }"),
        new("ValuesOfCorrectType", "{ find(name: ^A) { __typename } }"),
        new("ValuesOfCorrectType", "{ find(name: \"a\", kinds: [WARD, ^null]) { __typename } }"),
        new("ValuesOfCorrectType", "{ find(name: \"a\", kinds: ^\"WARD\") { __typename } }"),
        new("ValuesOfCorrectType", "{ find(name: \"a\", kinds: ^WARDS) { __typename } }"),
        new("ValuesOfCorrectType", "{ offence(where: ^1) { total { rows } } }"),
        new("ValuesOfCorrectType", "{ offence(where: {^area: 1}) { total { rows } } }"),
        new("ValuesOfCorrectType", "{ offence(where: {and: [{}, {not: {^area: 1}}]}) { total { rows } } }"),
        new("ValuesOfCorrectType", "{ offence(where: {areaCode: {in: [\"a\", ^1]}}) { total { rows } } }"),
        new("ValuesOfCorrectType", "{ offence(asOf: ^\"January\") { total { rows } } }", CustomScalars),
        new("ValuesOfCorrectType", "{ offence(where: {count: {eq: ^9223372036854775808}}) { total { rows } } }", CustomScalars),
        new("ValuesOfCorrectType", "{ choose(one: {between: ^{from: \"2023-01-01\"}}) }"),
        new("ValuesOfCorrectType", "{ choose(one: {between: {from: \"2023-01-01\", to: ^null}}) }"),
        new("ValuesOfCorrectType", "{ choose(one: ^{}) }"),
        new("ValuesOfCorrectType", "{ choose(one: ^{year: 1, month: \"2023-01\"}) }"),
        new("ValuesOfCorrectType", "{ choose(one: {^year: null}) }"),
        new("ValuesOfCorrectType", "{ choose(one: ^{year: 1, month: null}) }"),
        new("ValuesOfCorrectType", "{ choose(one: {year: 1}, many: [{year: 1}, ^{}]) }"),
        new("ValuesOfCorrectType", "query ($a: Int = ^\"1\") { matrix(of: [[$a]]) }"),
        new("ValuesOfCorrectType", "query ($a: Float! = ^null) { matrix(scale: $a) }"),
        new("ValuesOfCorrectType", "query ($a: OffenceWhere = {^area: 1}) { offence(where: $a) { total { rows } } }"),
        new("UniqueInputFieldNames", "{ offence(where: {^areaType: WARD, ^areaType: WARD}) { total { rows } } }"),
        new("UniqueInputFieldNames", "{ offence(where: {and: [{not: {^areaType: WARD, ^areaType: BCU}}]}) { total { rows } } }"),
    ];

    public static IReadOnlyList<RuleCase> Introspection { get; } =
    [
        new("", "{ __schema { types { fields { type { fields { name } } } } } }"),
        new("", "{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }"),
        new("MaxIntrospectionDepth", "{ ^__schema { types { fields { type { fields { type { fields { name } } } } } } } }"),
        new("MaxIntrospectionDepth", "{ ^__type(name: \"Query\") { ...A } } fragment A on __Type { fields { type { ...B } } } fragment B on __Type { interfaces { possibleTypes { name } } }"),
    ];

    public static IEnumerable<RuleCase> All =>
        Operations.Concat(Fields).Concat(Merging).Concat(Fragments).Concat(Variables).Concat(Directives).Concat(Arguments).Concat(Values).Concat(Introspection);
}
