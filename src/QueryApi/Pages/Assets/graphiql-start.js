// Starts the IDE on this service's own address; a document in the page's address is shown first.
const asked = new URLSearchParams(window.location.search);
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: window.location.pathname }),
    query: asked.get('query') ?? undefined,
    variables: asked.get('variables') ?? undefined,
    defaultQuery: document.getElementById('graphiql').dataset.example,
  }),
);
