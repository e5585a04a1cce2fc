using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using QueryApi.Hosting;
using Warehouse.Access;

namespace QueryApi.Tests.Hosting;

public sealed class KeyTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Address = "/odata/Sources";

    [Fact]
    public async Task Without_a_key_public_data_is_there()
    {
        using var response = await server.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_key_opens_as_bearer_as_header_and_as_the_password_of_basic()
    {
        var secret = server.AddKey("open", Role.Council);
        (string, string)[] ways =
        [
            ("Authorization", $"Bearer {secret}"),
            ("authorization", $"bearer {secret}"),
            ("X-API-Key", secret),
            ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{secret}"))),
            ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($":{secret}"))),
        ];
        foreach (var way in ways)
        {
            using var response = await server.GetAsync(Address, way);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Authorization", "Bearer wh_nobody")]
    [InlineData("Authorization", "Bearer")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "Basic %%%")]
    [InlineData("Authorization", "Basic bm8gY29sb24=")]
    [InlineData("Authorization", "Negotiate abc")]
    [InlineData("X-API-Key", "x")]
    [InlineData("X-API-Key", "")]
    public async Task A_key_that_is_not_known_is_401_with_a_challenge_and_never_public(string name, string value)
    {
        using var response = await server.GetAsync(Address, (name, value));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        Assert.Contains("key", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_401_at_the_next_request()
    {
        var secret = server.AddKey("gone", Role.Lead);
        using var before = await server.GetAsync(Address, ("X-API-Key", secret));
        server.RevokeKey("gone");
        using var after = await server.GetAsync(Address, ("X-API-Key", secret));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public void A_request_without_a_caller_is_public() => Assert.Equal(Role.Public, new DefaultHttpContext().GetRole());
}
