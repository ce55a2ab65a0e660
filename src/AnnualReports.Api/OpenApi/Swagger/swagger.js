// The filter box finds operations by any of their words: group, path, title, id. The one that Swagger UI brings knows groups alone.
function FilterByWords() {
  const text = (tag, operation) => [tag, operation.get('method'), operation.get('path'), operation.getIn(['operation', 'summary']), operation.getIn(['operation', 'operationId'])].join(' ').toLowerCase();
  return {
    fn: {
      opsFilter: (groups, phrase) => {
        const words = phrase.toLowerCase().split(/\s+/).filter(Boolean);
        return groups
          .map((group, tag) => group.set('operations', group.get('operations').filter(operation => words.every(word => text(tag, operation).includes(word)))))
          .filter(group => group.get('operations').size > 0);
      },
    },
  };
}
