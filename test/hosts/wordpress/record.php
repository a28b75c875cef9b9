<?php
/**
 * Records what WordPress makes of the snippets in ../cms, of the shortcode, and of what a hostile author may try.
 *
 * On Debian, where PHP is needed (php-cli, php-mbstring, php-xml) and WordPress only unpacked:
 *
 *     apt-get download wordpress && dpkg -x wordpress_*.deb unpacked
 *     WORDPRESS=unpacked/usr/share/wordpress php test/hosts/wordpress/record.php
 *
 * writes recorded.json beside this file.
 */

require __DIR__ . '/start.php';

/** What is stored when somebody saves a post; WordPress turns kses on for whoever lacks `unfiltered_html`. */
function saved( string $content, bool $is_filtered ): string {
	$is_filtered ? kses_init_filters() : kses_remove_filters();
	return wp_unslash( sanitize_post_field( 'post_content', wp_slash( $content ), 0, 'db' ) );
}

/** What a page of the site then has. */
function shown( string $content ): string {
	return trim( apply_filters( 'the_content', $content ) );
}

function html_block( string $snippet ): string {
	return "<!-- wp:html -->\n$snippet\n<!-- /wp:html -->";
}

function shortcode_block( string $shortcode ): string {
	return "<!-- wp:shortcode -->\n$shortcode\n<!-- /wp:shortcode -->";
}

/** @return array<string, string> the files of a folder by their names, without the last line break */
function read_folder( string $name ): array {
	$read = array();
	foreach ( glob( __DIR__ . "/../cms/$name/*.html" ) as $file ) {
		$read[ basename( $file, '.html' ) ] = rtrim( file_get_contents( $file ), "\n" );
	}
	return $read;
}

$groups = array(
	'snippets' => read_folder( 'snippets' ),
	'pitfalls' => read_folder( 'pitfalls' ),
	'hostile'  => array(
		'handlers'  => '<news-headline-card onclick="alert(1)" href="https://news.example/harbour" headline="Harbour"></news-headline-card>',
		'addresses' => '<news-headline-card href="javascript:alert(1)" headline="Harbour" image="javascript:alert(1)"><a href="javascript:alert(1)">Harbour</a></news-headline-card>',
		'prompt'    => '<news-subscription-prompt state="exhausted" subscribe-href="javascript:alert(1)" presentation="gate" gates="body"></news-subscription-prompt>',
		'access'    => '<news-access meter="0/month" src="https://news.example/access.json"></news-access>',
	),
);
$shortcodes = array(
	'plain'      => '[news-card url="https://news.example/harbour" kicker="Ports" publication="The Meridian"]Harbour dredging to start a <em>month</em> early[/news-card]',
	'quotes'     => '[news-card url="https://news.example/harbour" kicker="A &quot;quote&quot; &amp; more"]Harbour "dredging" to start[/news-card]',
	'script'     => '[news-card url="javascript:alert(1)"]Harbour[/news-card]',
	'handler'    => '[news-card url="https://news.example/harbour" onclick="alert(1)" style="position:fixed"]Harbour <img src=x onerror=alert(1)>[/news-card]',
	'breaks out' => '[news-card url=\'https://news.example/"><script>alert(1)</script>\' kicker=\'"><script>alert(1)</script>\']Harbour</a><script>alert(1)</script>[/news-card]',
	'attribute'  => '<a title="[news-card url=\'https://news.example/harbour\']Harbour[/news-card]" href="https://news.example/">Page</a>',
	'empty'      => '[news-card]',
);

$recorded = array(
	'wordpress'  => wp_get_wp_version(),
	'php'        => PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION,
	'filters'    => array(),
);
foreach ( $wp_filter['the_content']->callbacks as $priority => $callbacks ) {
	foreach ( $callbacks as $callback ) {
		$function              = $callback['function'];
		$recorded['filters'][] = $priority . ' ' . ( is_array( $function ) ? get_class( $function[0] ) . '::' . $function[1] : $function );
	}
}

foreach ( $groups as $group => $pieces ) {
	foreach ( $pieces as $name => $piece ) {
		$recorded[ $group ][ $name ] = array(
			'input'        => $piece,
			'htmlBlock'    => shown( saved( html_block( $piece ), false ) ),
			'classic'      => shown( saved( $piece, false ) ),
			'betweenLines' => shown( saved( "Before it.\n$piece\nAfter it.", false ) ),
			'author'       => shown( saved( $piece, true ) ),
		);
	}
}

require __DIR__ . '/../../../src/hosts/wordpress/standfirst.php';
foreach ( $groups as $group => $pieces ) {
	foreach ( $pieces as $name => $piece ) {
		$recorded[ $group ][ $name ] += array(
			'allowed'          => shown( saved( $piece, true ) ),
			'allowedHtmlBlock' => shown( saved( html_block( $piece ), true ) ),
			'excerpt'          => wp_trim_excerpt( '', new WP_Post( (object) array( 'filter' => 'raw', 'post_content' => saved( $piece, true ) ) ) ),
		);
	}
}
foreach ( $shortcodes as $name => $shortcode ) {
	$recorded['shortcodes'][ $name ] = array(
		'input'   => $shortcode,
		'classic' => shown( saved( $shortcode, true ) ),
		'block'   => shown( saved( shortcode_block( $shortcode ), true ) ),
	);
}

file_put_contents(
	__DIR__ . '/recorded.json',
	json_encode( $recorded, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . "\n"
);
