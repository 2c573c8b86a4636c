const { configure } = require('@testing-library/dom');

// What is waited for comes when it comes: on a busy machine that is more than the library's one second. Below a test's own limit.
configure({ asyncUtilTimeout: 20_000 });
