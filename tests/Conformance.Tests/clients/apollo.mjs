// Asks the service at argv[2] as a partner's developer would, with Apollo's client; prints the answer as JSON.
import { createRequire } from 'node:module';
const require = createRequire(process.argv[3] + '/');
const { ApolloClient, InMemoryCache, HttpLink, gql } = require('@apollo/client/core');

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: new HttpLink({ uri: process.argv[2] + '/graphql', fetch }),
});
const { data } = await client.query({
  query: gql`
    query Figures($measure: String!) {
      publishedFigure(where: { measure: { eq: $measure } }) {
        facts(first: 5) {
          nodes { figureId periodLabel value document }
          pageInfo { hasNextPage }
        }
      }
    }`,
  variables: { measure: 'Number of MARAC referrals' },
});
console.log(JSON.stringify(data));
