<?php
/**
 * Records what Drupal's text formats make of the snippets in ../cms. It runs the filters themselves, which need no site.
 *
 * On Debian, where PHP is needed (php-cli, php-xml, php-masterminds-html5), and a copy of drupal/core (github.com/drupal/core):
 *
 *     DRUPAL=core php test/hosts/drupal/record.php
 *
 * writes recorded.json beside this file.
 */

use Drupal\Component\Utility\UrlHelper;
use Drupal\filter\Plugin\Filter\FilterAutoP;
use Drupal\filter\Plugin\Filter\FilterHtml;
use Drupal\filter\Plugin\Filter\FilterHtmlCorrector;
use Drupal\filter\Plugin\Filter\FilterImageLazyLoad;
use Drupal\filter\Plugin\FilterBase;

error_reporting( E_ALL );
$core = rtrim( realpath( getenv( 'DRUPAL' ) ), '/' );
require 'Masterminds/HTML5/autoload.php';
spl_autoload_register( function ( $class ) use ( $core ) {
	$path = str_replace( '\\', '/', $class ) . '.php';
	foreach ( array( "$core/lib/$path", "$core/modules/filter/src/" . preg_replace( '!^Drupal/filter/!', '', $path ) ) as $file ) {
		if ( is_file( $file ) ) {
			require $file;
			return;
		}
	}
} );
require "$core/lib/Drupal.php";
preg_match( '/  filter_protocols:\n((?:    - \w+\n)+)/', file_get_contents( "$core/core.services.yml" ), $protocols );
UrlHelper::setAllowedProtocols( preg_split( '/[\s-]+/', trim( $protocols[1], "- \n" ) ) );

/** The allow-list of the text format "Basic HTML", as Drupal's own recipe has it. */
function basic_html( string $core ): string {
	$format = file_get_contents( "$core/recipes/basic_html_format_editor/config/filter.format.basic_html.yml" );
	preg_match( "/allowed_html: '(.*)'\n/", $format, $found );
	return str_replace( "''", "'", $found[1] );
}

/** What a text format with these filters gives. */
function shown( string $text, FilterBase ...$filters ): string {
	foreach ( $filters as $filter ) {
		$text = $filter->process( $text, 'en' )->getProcessedText();
	}
	return trim( $text );
}

/** @param class-string<FilterBase> $class */
function filter( string $class, array $settings = array() ): FilterBase {
	return new $class( array( 'settings' => $settings ), 'filter', array( 'provider' => 'filter', 'settings' => array(), 'status' => true, 'weight' => 0 ) );
}

function limit( string $allowed ): FilterBase {
	return filter( FilterHtml::class, array( 'allowed_html' => $allowed, 'filter_html_help' => false, 'filter_html_nofollow' => false ) );
}

$basic = basic_html( $core );
$ours  = trim( preg_replace( '/\s+/', ' ', file_get_contents( __DIR__ . '/allowed-tags.txt' ) ) );
$recorded = array( 'drupal' => Drupal::VERSION, 'php' => PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.' . PHP_RELEASE_VERSION );
foreach ( array( 'snippets', 'pitfalls' ) as $group ) {
	foreach ( glob( __DIR__ . "/../cms/$group/*.html" ) as $file ) {
		$piece = rtrim( file_get_contents( $file ), "\n" );
		$recorded[ $group ][ basename( $file, '.html' ) ] = array(
			'input'        => $piece,
			'full'         => shown( $piece, filter( FilterHtmlCorrector::class ), filter( FilterImageLazyLoad::class ) ),
			'basic'        => shown( $piece, limit( $basic ), filter( FilterImageLazyLoad::class ) ),
			'allowed'      => shown( $piece, limit( "$basic $ours" ), filter( FilterImageLazyLoad::class ) ),
			'allowedAutop' => shown( $piece, limit( "$basic $ours" ), filter( FilterAutoP::class ), filter( FilterImageLazyLoad::class ) ),
		);
	}
}
file_put_contents(
	__DIR__ . '/recorded.json',
	json_encode( $recorded, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . "\n"
);
