<?php
/** Returns the headline at each of some addresses; '' if the plugin may not read it. */

return function ( array $addresses ): array {
	add_filter( 'option_standfirst_settings', fn() => array( 'newsrooms' => array( 'http://paper.example', 'https://www.gazette.example', 'http://www.gazette.example', 'https://secure.example' ) ) );
	add_filter(
		'pre_http_request',
		fn( $answer, array $options, string $address ) => array(
			'response' => array( 'code' => 200 ),
			'headers'  => array( 'content-type' => 'text/html; charset=utf-8' ),
			'body'     => '<!doctype html><title>A story of the paper</title><meta property="og:type" content="article"><meta property="og:title" content="A story of the paper">',
		),
		10,
		3
	);
	return array_map( fn( $address ) => \Standfirst\read_stories( $address )[0]['headline'] ?? '', $addresses );
};
