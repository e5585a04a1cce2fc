using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Query;
using Warehouse.Sql;
using static Warehouse.Tests.Query.Trees;

namespace Warehouse.Tests.Query;

/// <summary>A new kind of node must be known to every consumer; this fails for the one that has been forgotten.</summary>
public sealed class ConsumerTests
{
    private static readonly Catalogue Star = SmallStar.Catalogue;

    [Fact]
    public void The_samples_have_every_kind_of_node()
    {
        Assert.Equal(Kinds(typeof(QueryTree)).Where(k => k.IsNestedPublic), Trees.EveryTree.Select(t => t.GetType()).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal));
        var parts = Trees.EveryExpression.SelectMany(e => ExpressionChildren.Of(e).Append(e));
        Assert.Equal(Kinds(typeof(Expression)), parts.Select(e => e.GetType()).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_consumer_of_trees_knows_every_node()
    {
        foreach (var tree in Trees.EveryTree)
        {
            var statused = StatusPass.Apply(tree, Star);
            Assert.NotEmpty(Scope.Of(statused, Star).Columns);
            Assert.NotEmpty(QueryTreeInput.Chain(statused));
            Assert.Equal(statused, QueryTreeInput.Map(statused, input => input));
            Assert.NotNull(ResolvePass.Apply(tree, Star));
            Assert.NotNull(AsOfPass.Apply(statused, Star, Month(2023, 1)));
            Assert.NotNull(TotalOrderPass.Apply(tree, Star));
            Assert.NotNull(GrainPass.Apply(tree, Star));
            Assert.NotEmpty(Compiler.Compile(tree, Star, Role.Public, null).Text);
        }
    }

    [Fact]
    public void Every_consumer_of_expressions_knows_every_node()
    {
        foreach (var expression in Trees.EveryExpression)
        {
            var scope = Scope.Of(From("PublishedFigures"), Star);
            var resolved = new ExpressionResolver(scope, Star).Condition(expression);
            var print = new ExpressionSql(scope, Star, p => p.Name, new SqlParameters());
            Assert.Equal(ColumnType.Boolean, ExpressionTypes.Of(resolved, scope, Star).Type);
            Assert.NotEmpty(print.Condition(resolved));
            Assert.NotEmpty(print.Value(resolved));
            Assert.NotNull(ExpressionChildren.Of(resolved).ToArray());
            Assert.True(GrainCondition.MayHold(resolved, _ => null));
        }
    }

    [Fact]
    public void Every_function_and_operator_has_a_signature_and_sql()
    {
        var scope = Scope.Of(From("PublishedFigures"), Star);
        var arguments = new Dictionary<Operand, Expression>
        {
            [Operand.Text] = Col("Note"),
            [Operand.WholeNumber] = Col("Rank"),
            [Operand.Number] = Col("Value"),
            [Operand.Date] = Col("PeriodStart"),
        };
        var calls = Enum.GetValues<ScalarFunction>().Select(f => Call(f, [.. ScalarFunctions.Signature(f).Required.Select(o => arguments[o])]));
        var sums = Enum.GetValues<ArithmeticOperator>().Select(o => Arithmetic(o, Col("Rank"), Lit(2)));
        foreach (var value in calls.Concat(sums))
        {
            var condition = new ExpressionResolver(scope, Star).Condition(new Expression.Compare(ComparisonOperator.NotEqual, value, Lit(null)));
            Assert.NotEmpty(new ExpressionSql(scope, Star, p => p.Name, new SqlParameters()).Condition(condition));
        }
    }

    private static IEnumerable<Type> Kinds(Type tree) =>
        tree.GetNestedTypes(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic).Where(t => t.IsSubclassOf(tree)).OrderBy(t => t.Name, StringComparer.Ordinal);
}
