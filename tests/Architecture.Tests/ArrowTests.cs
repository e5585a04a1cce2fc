using ArchUnitNET.Domain;

namespace Architecture.Tests;

public sealed class ArrowTests
{
    [Fact]
    public void Every_type_lives_in_a_room()
    {
        var homeless = OurTypes().Where(t => House.RoomOf(t.Namespace.FullName) is null).Select(t => t.FullName);
        Assert.True(!homeless.Any(), string.Join('\n', homeless));
    }

    [Fact]
    public void Every_arrow_between_rooms_is_one_that_the_plan_allows()
    {
        var forbidden = ForbiddenArrows(House.MayCall);
        Assert.True(forbidden.Length == 0, string.Join('\n', forbidden));
    }

    [Fact]
    public void A_reversed_arrow_is_found()
    {
        // The same walk with the arrow from the compiler to the tree turned round must find offenders, or the test above proves nothing.
        var found = ForbiddenArrows((room, other) => !(room == "Warehouse.Sql" && other == "Warehouse.Query") && House.MayCall(room, other));
        Assert.NotEmpty(found);
    }

    [Fact]
    public void The_plan_itself_has_no_circle_outside_the_provider()
    {
        foreach (var room in House.Arrows.Keys.Where(r => !r.StartsWith("DuckDb", StringComparison.Ordinal)))
            Assert.False(Reaches(room, room, []), $"{room} can be reached from itself.");
    }

    private static string[] ForbiddenArrows(Func<string, string, bool> mayCall) =>
    [
        .. (from type in OurTypes()
            let room = House.RoomOf(type.Namespace.FullName)
            where room is not null
            from target in type.Dependencies.Select(d => d.Target)
            where House.IsOurs(target)
            let other = House.RoomOf(target.Namespace.FullName)
            where other is not null && !mayCall(room, other)
            select $"{type.FullName} -> {target.FullName}").Distinct().Order(),
    ];

    private static IEnumerable<IType> OurTypes() =>
        House.Plan.Types.Where(t => House.IsOurs(t) && t.Namespace.FullName.Length > 0 && !t.Name.Contains('<', StringComparison.Ordinal));

    private static bool Reaches(string from, string goal, HashSet<string> seen) =>
        House.Arrows.Keys
            .Where(r => r != from && House.MayCall(from, r))
            .Any(r => r == goal || (seen.Add(r) && Reaches(r, goal, seen)));
}
