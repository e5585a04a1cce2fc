using System.CommandLine;
using Cli.Output;
using Warehouse.Access;

namespace Cli.Commands;

/// <summary><c>warehouse key add|list|revoke</c>.</summary>
internal static class KeyCommand
{
    public static Command Create(Session session) => new("key", "API keys: who may ask for more than the public may see")
    {
        Add(session),
        List(session),
        Revoke(session),
    };

    private static Command Add(Session session)
    {
        var name = new Argument<string>("NAME") { Description = "Who will hold the key" };
        var role = Shared.Choice<Role>("--role", "What the holder may see");
        var expires = Shared.Date("--expires", "The last day on which the key is good");
        var json = Shared.Json();
        var command = new Command("add", "Make a key; its secret is printed once and kept nowhere") { name, role, expires, json };
        command.SetAction(parsed =>
        {
            var secret = KeysOf(session).Add(parsed.GetRequiredValue(name), parsed.GetValue(role), DateTimeOffset.UtcNow, parsed.GetValue(expires));
            if (parsed.GetValue(json))
                session.WriteJson(new NewKey(parsed.GetRequiredValue(name), Formats.Word(parsed.GetValue(role)), secret), CliJson.Default.NewKey);
            else
                session.Output.WriteLine(secret);
            session.Error.WriteLine("This is the only time that the secret is shown. Send it as 'Authorization: Bearer ...', as 'X-API-Key: ...', or as the password in Excel and Power BI.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(Session session)
    {
        var json = Shared.Json();
        var command = new Command("list", "All keys, good and gone") { json };
        command.SetAction(parsed =>
        {
            var now = DateTimeOffset.UtcNow;
            var keys = KeysOf(session).Read().Keys
                .Select(k => new ListedKey(k.Name, Formats.Word(k.Role), k.StateAt(now), k.CreatedAt, k.ExpiresOn, k.RevokedAt)).ToArray();
            if (parsed.GetValue(json))
                session.WriteJson(keys, CliJson.Default.ListedKeyArray);
            else
                session.WriteTable(["Name", "Role", "State", "Made", "Good until"], keys.Select(Row));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Revoke(Session session)
    {
        var name = new Argument<string>("NAME") { Description = "Whose key" };
        var command = new Command("revoke", "Make a key worthless, at once and for good") { name };
        command.SetAction(parsed =>
        {
            KeysOf(session).Revoke(parsed.GetRequiredValue(name), DateTimeOffset.UtcNow);
            session.Error.WriteLine($"The key '{parsed.GetRequiredValue(name)}' is revoked.");
            return ExitCode.Done;
        });
        return command;
    }

    private static KeyFile KeysOf(Session session) => new(session.OpenHome().KeysFile);

    private static string[] Row(ListedKey key) =>
        [key.Name, key.Role, key.State, Formats.Moment(key.Made), Formats.Day(key.GoodUntil)];
}
